import type { Money } from "../domain/money"
import type { Folio } from "../ports/ledger"
import type { Journey } from "../ports/payment-connector"
import type { RoundRow } from "../ports/rows"
import type { Parts } from "./parts"
import { returnToken } from "./return-token"

/**
 * What is sent with Set and Confirm. For a round it is a pure function of the round, so that a repeated Confirm is the
 * same byte for byte; the first secret may be rotated in between, both answers' URLs are then accepted.
 */
export function journeyOf(
  parts: Parts,
  folio: Folio,
  of: { readonly total: Money; readonly round?: RoundRow },
): Journey {
  const { policy } = parts.account(folio.orderReference.account)
  const [secret] = parts.stateSecrets
  const url = (door: "success" | "failure"): string =>
    of.round ? parts.returnUrl(returnToken(of.round.id, door, secret)) : ""
  return {
    total: of.total,
    urls: { success: url("success"), failure: url("failure") },
    expectImmediate: policy.expectImmediateAuthorization,
    mode: policy.authorization === "async" ? "async" : "sync",
    captureNow: policy.captureNow,
    custom: folio.orderReference.cartId,
    ...(policy.storeName === undefined ? {} : { storeName: policy.storeName }),
    ...(of.round?.authenticate ? { authenticate: of.round.authenticate } : {}),
  }
}
