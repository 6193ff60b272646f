import { currencyOf } from "../domain/currency"
import type { Language } from "../domain/language"
import { languages } from "../domain/language"
import type { Money } from "../domain/money"
import { money } from "../domain/money"
import type { Secret } from "../support/secret"
import { macOf, sameMac } from "./token-mac"

/** What a button was signed for, kept in the address of the return: no row is written for a button that is only shown. */
export type ButtonSigned = {
  /** Of the round that begins when the buyer comes back. */
  readonly roundId: string
  readonly cartId: string
  readonly sessionId: string
  readonly account: string
  /** What the buyer is asked for. */
  readonly total: Money
  readonly language: Language
  readonly signedAt: Date
}

/** Ids and names of ours hold none. */
const between = "."

const textOf = ({ roundId, cartId, sessionId, account, total, language, signedAt }: ButtonSigned): string =>
  [roundId, cartId, sessionId, account, total.minor, total.currency, language, signedAt.getTime().toString(36)].join(
    between,
  )

/** `<what was signed>-<mac>`; told apart from the token of a round by its points. */
export const buttonToken = (signed: ButtonSigned, secret: Secret): string =>
  `${textOf(signed)}-${macOf(`button:${textOf(signed)}`, secret)}`

const form = /^([A-Za-z0-9_.-]{1,400})-([0-9a-f]{32})$/

/** Undefined when no secret of ours made it. */
export function readButtonToken(token: string, secrets: readonly Secret[]): ButtonSigned | undefined {
  const [, text = "", given = ""] = form.exec(token) ?? []
  return secrets.some((secret) => sameMac(given, macOf(`button:${text}`, secret))) ? signedIn(text) : undefined
}

const fields = /^(\w+)\.(\w+)\.(\w+)\.([A-Za-z0-9-]+)\.(\d+)\.([A-Z]{3})\.([a-z]{2})\.([0-9a-z]+)$/

type Texts = readonly [string, string, string, string, string, string, string, string]

/** Whatever we signed has this form; text of an older version may not. */
function signedIn(text: string): ButtonSigned | undefined {
  const texts = fields.exec(text)?.slice(1) as Texts | undefined
  if (!texts) return undefined
  const [roundId, cartId, sessionId, account, minor, code, spoken, time] = texts
  const currency = currencyOf(code)
  const language = languages.find((it) => it === spoken)
  if (!currency || !language) return undefined
  const total = money(BigInt(minor), currency)
  return { roundId, cartId, sessionId, account, total, language, signedAt: new Date(parseInt(time, 36)) }
}
