import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { Busy } from "../../services/ports/busy"
import { scheduleAfterFailure, scheduleNext, tend } from "../../services/payments/tend"
import type { Mended } from "./mend-order"
import { mendOrder } from "./mend-order"
import { orderOfCart } from "./order-of-cart"
import { partsIn } from "./parts-in"
import { recordCapture } from "./record-capture"

export type ReconcileInput = { readonly limit: number }
export type Reconciled = {
  readonly looked_at: number
  readonly recorded: number
  readonly mended: number
  readonly failed: number
}

/** A claimed row is not claimed again for so long; a process that dies gives it back by time. */
const lease = 2 * 60_000
/** A round ends after so long, also when more is due: the next one goes on. */
const roundTime = 90_000

/** Claims one order reference at a time, so that no lease runs out while others are looked at. */
export const reconcileStep = createStep("amazon-pay-reconcile", async ({ limit }: ReconcileInput, { container }) => {
  const parts = partsIn(container)
  const begun = parts.clock.now()
  const done = { looked_at: 0, recorded: 0, mended: 0, failed: 0 }
  while (done.looked_at < limit && parts.clock.now().getTime() - begun.getTime() < roundTime) {
    // What was due when the round began, so that a row in trouble is met once.
    const [id] = await parts.ledger.claimDue(begun, new Date(parts.clock.now().getTime() + lease), 1)
    if (id === undefined) break
    const one = await reconcileOne(container, id)
    done.looked_at += 1
    done.recorded += one.recorded
    done.mended += one.mended
    done.failed += one.failed
  }
  return new StepResponse<Reconciled>(done)
})

type One = Omit<Reconciled, "looked_at">

/** One order reference in trouble must not keep the others waiting: it is logged and comes due again. */
async function reconcileOne(container: MedusaContainer, id: string): Promise<One> {
  const parts = partsIn(container)
  try {
    const { mended, recorded } = await look(container, id)
    if (mended !== "later") await scheduleNext(parts, id)
    return { recorded, mended: mended === "mended" ? 1 : 0, failed: 0 }
  } catch (error) {
    const said = error instanceof Error ? error.name : "unknown"
    if (!(error instanceof Busy)) {
      container.resolve(ContainerRegistrationKeys.LOGGER).error(`amazon-pay reconcile ${id}: ${said}`)
      await scheduleAfterFailure(parts, id)
    }
    return { recorded: 0, mended: 0, failed: 1 }
  }
}

type Looked = { readonly mended: Mended; readonly recorded: number }

/** The ledger first, under the order reference's lock; then, under no lock of ours, the shop. */
async function look(container: MedusaContainer, id: string): Promise<Looked> {
  const parts = partsIn(container)
  const before = await parts.ledger.load({ id })
  const orderId = before ? await orderOfCart(container, before.orderReference.cartId) : null
  const news = await tend(parts, { id, orderId })
  if (!news) return { mended: "nothing", recorded: 0 }
  const mended = orderId === null ? "nothing" : await mendOrder(container, news.folio, orderId)
  const recorded: boolean[] = []
  for (const row of news.toRecord) recorded.push(await recordCapture(container, news.folio, row))
  return { mended, recorded: recorded.filter(Boolean).length }
}
