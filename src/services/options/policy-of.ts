import type { Policy } from "../payments/parts"
import type { AccountOptions, AmazonPayOptions } from "./options"

/** An account's own word, else the plugin's, else the default. */
export function policyOf(options: AmazonPayOptions, account: AccountOptions): Policy {
  const said = { ...options, ...account }
  const authorization = said.authorization ?? "sync"
  return {
    authorization,
    captureNow: said.captureNow ?? false,
    pendingOrders: said.pendingOrders ?? (authorization === "sync" ? "decline" : "accept"),
    captureMismatch: said.captureMismatch ?? "refuse",
    splitMayLoseReservation: said.splitMayLoseReservation ?? false,
    requireToken: said.requireToken ?? false,
    expectImmediateAuthorization: said.expectImmediateAuthorization ?? authorization === "sync",
    refundAboveCaptured: said.refundAboveCaptured ?? false,
    maxAttempts: said.maxAttempts ?? 8,
    processingFailureWait: said.processingFailureWait ?? 90,
    ...(said.storeName === undefined ? {} : { storeName: said.storeName }),
  }
}
