import type { AmazonAddress } from "../domain/address"
import { isCompleteAddress } from "../domain/complete-address"
import type { Currency } from "../domain/currency"
import type { Language } from "../domain/language"
import type { Money } from "../domain/money"
import type { SignedButton } from "../ports/payment-connector"
import { freshId } from "../support/fresh-id"
import { buttonToken, saidWith } from "./button-token"
import type { ShipTo } from "./hindrance"
import { journeyFor } from "./journey-of"
import { mustWait } from "./must-wait"
import type { Parts } from "./parts"
import type { Refused } from "./refused"
import { refused } from "./refused"
import { whyNotChargeable } from "./why-not-chargeable"

/** Whether the buttons of this account carry what the server signed. */
export const signsButtons = (parts: Parts, account: string): boolean =>
  parts.account(account).connector.can.begins === "signed-button"

type Review = {
  readonly account: string
  /** The shop's page that the buyer comes to when he has chosen at Amazon. */
  readonly reviewUrl: string
  /** ISO 3166-1 alpha-2, upper case: where the shop delivers. @default everywhere */
  readonly countries?: readonly string[]
  /** Of the cart that is paid, where one is known. @default the account's ledger currency */
  readonly currency?: Currency
}

/**
 * The button with which a buyer chooses address and payment at Amazon: the same for all of them. A currency that the
 * account does not take is not named: the buyer is told of it when he pays, in the shop.
 */
export function signReviewButton(parts: Parts, { account, currency, ...wish }: Review): SignedButton {
  const { connector } = parts.account(account)
  const isTaken = currency !== undefined && connector.can.currencies.includes(currency)
  return connector.button({ is: "review", ...wish, ...(isTaken ? { currency } : {}) })
}

type Order = {
  readonly account: string
  readonly cartId: string
  readonly sessionId: string
  /** Amount of the payment session. */
  readonly total: Money
  readonly language: Language
  /** Where it is shipped to; left out where nothing is. */
  readonly address?: AmazonAddress
  readonly shipTo?: ShipTo
}

/**
 * The button that pays what the cart costs now (amazon-pay-cv2.md 8.4): the buyer says yes with it. Nothing is written
 * for it: Amazon names the checkout session only when the buyer comes back, and reserves nothing before that session is
 * completed. What the round will be stands in the address of the return.
 */
export async function signOrderButton(
  parts: Parts,
  order: Order,
): Promise<Refused | { readonly is: "signed"; readonly button: SignedButton }> {
  const { account: name, cartId, sessionId, total, language, address, shipTo } = order
  const account = parts.account(name)
  const why = whyNotChargeable(account, total)
  if (why) return why
  // He would pay at Amazon, or see an error page of Amazon's, and no order would come of it.
  if (shipTo?.lacksMethod === true) return refused("delivery-missing")
  if (address && !isCompleteAddress(address)) return refused("address-incomplete")
  if (mustWait(parts, await parts.ledger.load({ cartId }))) return refused("checking")
  const signedAt = parts.clock.now()
  const { captureNow } = account.policy
  const paid = { sessionId, account: name, total, captureNow, language }
  const signed = { roundId: freshId("apn", signedAt), cartId, ...paid, signedAt }
  const back = parts.returnUrl(buttonToken(signed, parts.stateSecrets[0]))
  const journey = { total, urls: { success: back, failure: back }, ...journeyFor(account, saidWith(signed)) }
  const button = account.connector.button({ is: "order", journey, ...(address === undefined ? {} : { address }) })
  return { is: "signed", button }
}
