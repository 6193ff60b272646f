import type { Step } from "./step"

const who = ["Ada", "Ben", "Cleo"] as const
export const buyer = (cart: number): string => who[cart] ?? `buyer ${String(cart + 1)}`
const euros = (cents: number): string => `${(cents / 100).toFixed(2)} EUR`
const at = (server: number): string => (server === 0 ? "" : " (second server)")

type Words = { readonly [Name in Step["do"]]: (step: Extract<Step, { readonly do: Name }>) => string }

const words: Words = {
  wallet: ({ cart, card }) => `${buyer(cart)} opens the wallet with card ${card}`,
  card: ({ cart, card }) => `${buyer(cart)} chooses card ${card}`,
  "change-total": ({ cart, cents }) => `${buyer(cart)}'s cart changes to ${euros(cents)}`,
  press: ({ cart, server }) => `${buyer(cart)} presses "buy now"${at(server)}`,
  button: ({ cart, server }) => `${buyer(cart)} presses Amazon's button at the shop's checkout${at(server)}`,
  "come-back": ({ cart, outcome, server }) => `${buyer(cart)} comes back from Amazon with ${outcome}${at(server)}`,
  "come-again": ({ cart, server }) => `${buyer(cart)}'s browser loads the return address again${at(server)}`,
  forge: ({ cart, how, server }) => `somebody forges the ${how} of ${buyer(cart)}'s return${at(server)}`,
  complete: ({ cart, server }) => `the shop completes ${buyer(cart)}'s cart${at(server)}`,
  capture: ({ cart, cents, server }) => `the merchant captures ${euros(cents)} of ${buyer(cart)}${at(server)}`,
  refund: ({ cart, cents, server }) => `the merchant refunds ${euros(cents)} to ${buyer(cart)}${at(server)}`,
  release: ({ cart, server }) => `the merchant releases ${buyer(cart)}'s reservation${at(server)}`,
  cancel: ({ cart, server }) => `${buyer(cart)}'s order is canceled${at(server)}`,
  close: ({ cart, server }) => `${buyer(cart)}'s order reference is to be closed${at(server)}`,
  hint: ({ cart, server }) => `a notification about ${buyer(cart)}'s payment arrives${at(server)}`,
  reconcile: ({ server }) => `the reconciler runs${at(server)}`,
  outcome: ({ operation, state, reason, waits }) =>
    `Amazon will answer the next ${operation} with ${waits ? "Pending, then " : ""}${state}${reason === null ? "" : ` (${reason})`}`,
  "seller-central": ({ cart, act }) => `in Seller Central: ${act} for ${buyer(cart)}`,
  amazon: ({ cart, act }) => `Amazon by itself: ${act} for ${buyer(cart)}`,
  fault: ({ operation, when, kind, times }) =>
    `the next ${times === 1 ? "" : `${String(times)} times `}${operation} meets "${kind}" ${when} its effect`,
  time: ({ seconds }) => `${String(seconds)} s pass`,
  die: (step) => `${tell(step.in)}; the process dies ${step.when} its call or commit number ${String(step.at)}`,
  both: ({ one, other }) => `at once: ${tell(one)} | ${tell(other)}`,
}

/** A step in words. */
export const tell = (step: Step): string => (words[step.do] as (step: Step) => string)(step)

/** A walk in words, one line a step. */
export const story = (steps: readonly Step[]): string =>
  steps.map((step, index) => `  ${String(index + 1)}. ${tell(step)}`).join("\n")
