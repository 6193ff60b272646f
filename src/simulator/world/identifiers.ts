import { createHash } from "node:crypto"

/** Makes ids that look like Amazon's; the same seed makes the same ids in the same order. */
export type Identifiers = {
  readonly orderReference: (prefix: string) => string
  /** `-A123456` below an order reference. */
  readonly transaction: (parent: string, letter: "A" | "C" | "R") => string
  readonly uuid: () => string
  /** `length` characters of base64url. */
  readonly token: (length: number) => string
}

const digits = (hex: string, count: number): string =>
  (BigInt(`0x${hex}`) % 10n ** BigInt(count)).toString().padStart(count, "0")

const withoutRepetition = (taken: Set<string>, make: () => string): string => {
  const id = make()
  if (taken.has(id)) return withoutRepetition(taken, make)
  taken.add(id)
  return id
}

/** Ids from a seed. They go on when the world is reset, so that no id is given twice in one run. */
export function identifiersFrom(seed: string): Identifiers {
  let count = 0
  const taken = new Set<string>()
  const next = (): Buffer =>
    createHash("sha256")
      .update(`${seed}:${(count += 1)}`)
      .digest()
  const hex = (): string => next().toString("hex")
  return {
    orderReference: (prefix) =>
      withoutRepetition(taken, () => {
        const source = hex()
        return `${prefix}-${digits(source.slice(0, 30), 7)}-${digits(source.slice(30), 7)}`
      }),
    transaction: (parent, letter) => {
      const order = parent.replace(/-[A-Z]\d{6}$/, "")
      return withoutRepetition(taken, () => `${order}-${letter}${digits(hex(), 6)}`)
    },
    uuid: () => hex().replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5"),
    token: (length) => {
      let text = ""
      while (text.length < length) text += next().toString("base64url")
      return text.slice(0, length)
    },
  }
}
