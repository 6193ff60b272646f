import { Unreadable } from "../../support/calls/unreadable"

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }
const reference = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z]{1,8}));|&/g

/**
 * XML's five names and character numbers, nothing else (XML 1.0, sections 4.1 and 4.6).
 * @throws Unreadable for every other reference.
 */
export const decodeText = (raw: string): string =>
  raw.includes("&")
    ? raw.replace(reference, (_whole, ...parts: readonly (string | undefined)[]) => {
        const [hex, decimal = "", name = ""] = parts
        if (Object.hasOwn(named, name)) return named[name] ?? ""
        return character(hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16))
      })
    : raw

function character(point: number): string {
  const allowed =
    point === 0x9 ||
    point === 0xa ||
    point === 0xd ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0x10ffff)
  if (!allowed) throw new Unreadable("declarations", "reference")
  return String.fromCodePoint(point)
}
