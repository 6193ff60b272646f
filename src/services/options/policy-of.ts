import type { Policy } from "../payments/parts"
import type { AccountOptions, AmazonPayOptions } from "./options"

/** Defaults that depend on nothing else. */
const defaults = {
  authorization: "sync",
  captureNow: false,
  captureMismatch: "refuse",
  splitMayLoseReservation: false,
  requireToken: false,
  refundAboveCaptured: false,
  maxAttempts: 8,
  processingFailureWait: 90,
  maxAttemptsBuyerGone: 4,
  softDeclinePause: 3600,
  unpaidOrders: "cancel",
} as const

/** An account's own word, else the plugin's, else the default. A value of `undefined` says nothing. */
export function policyOf(options: AmazonPayOptions, account: AccountOptions): Policy {
  const said = { ...defaults, ...spoken(options), ...spoken(account) }
  const { authorization, pendingOrders, expectImmediateAuthorization, storeName, deliveryCarriers } = said
  return {
    authorization,
    captureNow: said.captureNow,
    pendingOrders: pendingOrders ?? (authorization === "sync" ? "decline" : "accept"),
    captureMismatch: said.captureMismatch,
    splitMayLoseReservation: said.splitMayLoseReservation,
    requireToken: said.requireToken,
    expectImmediateAuthorization: expectImmediateAuthorization ?? authorization === "sync",
    refundAboveCaptured: said.refundAboveCaptured,
    maxAttempts: said.maxAttempts,
    processingFailureWait: said.processingFailureWait,
    maxAttemptsBuyerGone: said.maxAttemptsBuyerGone,
    softDeclinePause: said.softDeclinePause,
    unpaidOrders: said.unpaidOrders,
    ...(storeName === undefined ? {} : { storeName }),
    ...(deliveryCarriers === undefined ? {} : { deliveryCarriers }),
  }
}

/** Options may come from an environment that does not have them. */
const spoken = <T extends object>(options: T): T =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T
