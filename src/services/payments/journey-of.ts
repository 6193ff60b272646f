import type { Money } from "../domain/money"
import type { Journey } from "../ports/payment-connector"
import type { RoundRow } from "../ports/rows"
import { mayWait } from "./may-wait"
import type { Account, Parts } from "./parts"
import { returnToken } from "./return-token"

/** What a journey says besides its money and its ways back. */
export const journeyFor = ({ policy, connector }: Account, custom: string) =>
  ({
    expectImmediate: policy.expectImmediateAuthorization,
    mode: mayWait({ policy, connector }) ? "async" : "sync",
    captureNow: policy.captureNow,
    custom,
    ...(policy.storeName === undefined ? {} : { storeName: policy.storeName }),
  }) as const satisfies Partial<Journey>

type Confirming = {
  readonly orderReference: { readonly account: string; readonly cartId: string }
}

/**
 * What is sent with Set and Confirm. For a round it is a pure function of the round, so that a repeated Confirm is the
 * same byte for byte; the first secret may be rotated in between, both answers' URLs are then accepted.
 */
export function journeyOf(
  parts: Parts,
  { orderReference }: Confirming,
  of: { readonly total: Money; readonly round?: RoundRow },
): Journey {
  const [secret] = parts.stateSecrets
  const url = (door: "success" | "failure"): string =>
    of.round ? parts.returnUrl(returnToken(of.round.id, door, secret)) : ""
  return {
    total: of.total,
    urls: { success: url("success"), failure: url("failure") },
    ...journeyFor(parts.account(orderReference.account), orderReference.cartId),
    ...(of.round ? { captureNow: of.round.captureNow } : {}),
    ...(of.round?.authenticate ? { authenticate: of.round.authenticate } : {}),
  }
}
