import { find } from "./change"
import { regions } from "./sellers"
import type { Authorization, Capture, OrderReference, Refund, Seller } from "./model"
import { sum, type Money } from "./money"
import type { World } from "./world"

const all = <T>(objects: ReadonlyMap<string, T>, belongs: (object: T) => boolean): readonly T[] =>
  [...objects.values()].filter(belongs)

export const authorizationsOf = (world: World, orderReferenceId: string): readonly Authorization[] =>
  all(world.objects.authorization, (it) => it.orderReferenceId === orderReferenceId)

export const capturesOf = (world: World, authorizationId: string): readonly Capture[] =>
  all(world.objects.capture, (it) => it.authorizationId === authorizationId)

export const refundsOf = (world: World, captureId: string): readonly Refund[] =>
  all(world.objects.refund, (it) => it.captureId === captureId)

export const allCapturesOf = (world: World, orderReferenceId: string): readonly Capture[] =>
  authorizationsOf(world, orderReferenceId).flatMap((it) => capturesOf(world, it.id))

export const orderReferenceOfCapture = (world: World, capture: Capture): OrderReference =>
  find(world, "orderReference", find(world, "authorization", capture.authorizationId).orderReferenceId)

export const sellerOf = (world: World, orderReference: OrderReference): Seller => {
  const seller = world.sellers.get(orderReference.sellerId)
  if (!seller) throw new Error(`the simulated world has no seller ${orderReference.sellerId}`)
  return seller
}

/** A capture counts as charged from Completed on; Closed is what a refunded one becomes. */
export const isCharged = (capture: Capture): boolean =>
  capture.status.state === "Completed" || capture.status.state === "Closed"

export const capturedAmount = (world: World, authorization: Authorization): Money =>
  sum(
    capturesOf(world, authorization.id)
      .filter(isCharged)
      .map((it) => it.amount),
    authorization.amount.currency,
  )

export const refundedAmount = (world: World, capture: Capture): Money =>
  sum(
    refundsOf(world, capture.id)
      .filter((it) => it.status.state === "Completed")
      .map((it) => it.amount),
    capture.amount.currency,
  )

export const chargedAmount = (world: World, orderReference: OrderReference, currency: string): Money =>
  sum(
    allCapturesOf(world, orderReference.id)
      .filter(isCharged)
      .map((it) => it.amount),
    currency,
  )

/** Fees are printed in the seller's ledger currency; the simulated Amazon takes none. */
export const ledgerCurrency = (world: World, orderReference: OrderReference): string =>
  regions[sellerOf(world, orderReference).region].currency
