import { currencyOf } from "../domain/currency"
import type { Language } from "../domain/language"
import { languages } from "../domain/language"
import type { Money } from "../domain/money"
import { money } from "../domain/money"
import { seal, unseal } from "../support/seal"
import type { Secret } from "../support/secret"

/** What a button was signed for, kept in the address of the return: no row is written for a button that is only shown. */
export type ButtonSigned = {
  /** Of the round that begins when the buyer comes back. */
  readonly roundId: string
  readonly cartId: string
  readonly sessionId: string
  readonly account: string
  /** What the buyer is asked for. */
  readonly total: Money
  /** Whether the button asks Amazon to collect it at once. */
  readonly captureNow: boolean
  readonly language: Language
  readonly signedAt: Date
}

/** Ids and names of ours hold none. */
const between = "."
const collects = { now: true, later: false } as const

const textOf = ({ roundId, cartId, sessionId, account, total, captureNow, language, signedAt }: ButtonSigned): string =>
  [
    ...[roundId, cartId, sessionId, account, total.minor, total.currency],
    ...[captureNow ? "now" : "later", language, signedAt.getTime().toString(36)],
  ].join(between)

/** What Amazon keeps of the button that the buyer pressed, so that no other token of his is taken for this one. */
export const saidWith = ({ cartId, roundId }: Pick<ButtonSigned, "cartId" | "roundId">): string =>
  `${cartId} ${roundId}`

/** What tells it from the token of a round, whose id never begins so. */
const mark = "b."

/** `b.<what was signed, sealed>`: whoever sees the address learns nothing of the cart by it. */
export const buttonToken = (signed: ButtonSigned, secret: Secret): string =>
  `${mark}${seal(textOf(signed), "button", secret)}`

const longest = 600

/** Undefined when no secret of ours made it. */
export function readButtonToken(token: string, secrets: readonly Secret[]): ButtonSigned | undefined {
  if (!token.startsWith(mark) || token.length > longest) return undefined
  const text = unseal(token.slice(mark.length), "button", secrets)
  return text === undefined ? undefined : signedIn(text)
}

const fields = /^(\w+)\.(\w+)\.(\w+)\.([A-Za-z0-9-]+)\.(\d+)\.([A-Z]{3})\.(now|later)\.([a-z]{2})\.([0-9a-z]+)$/

type Texts = readonly [string, string, string, string, string, string, keyof typeof collects, string, string]

/** Whatever we sealed has this form; text of an older version may not. */
function signedIn(text: string): ButtonSigned | undefined {
  const texts = fields.exec(text)?.slice(1) as unknown as Texts | undefined
  if (!texts) return undefined
  const [roundId, cartId, sessionId, account, minor, code, collected, spoken, time] = texts
  const currency = currencyOf(code)
  const language = languages.find((it) => it === spoken)
  if (!currency || !language) return undefined
  const total = money(BigInt(minor), currency)
  const captureNow = collects[collected]
  return { roundId, cartId, sessionId, account, total, captureNow, language, signedAt: new Date(parseInt(time, 36)) }
}
