import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { Fault } from "../../services/domain/fault"
import { lives } from "../../services/domain/lives"
import { entry } from "../../services/payments/history"
import { readBelow } from "../../services/payments/report/read-amazon"
import type { DifferenceRow } from "../../services/ports/report-store"
import { partsIn } from "./parts-in"

/** Ends a call that a merchant waits for. */
const patience = 15_000

const refuse = (message: string): MedusaError => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)

/**
 * Cancels a second order reference of one order; the ledger has no row for it, so that its history tells: what is asked
 * for, before it is asked, and what a read shows then. Never where it has collected: that money must be given back first,
 * by a person who knows for what it was. @throws MedusaError not_allowed when it collected, or is not canceled yet.
 */
export async function cancelSecond(
  container: MedusaContainer,
  { row, actor }: { readonly row: DifferenceRow; readonly actor: string },
): Promise<void> {
  const parts = partsIn(container)
  const { clock, ledger } = parts
  const connector = parts.account(row.account).connector.as("merchant")
  const order = { kind: "order-reference", id: row.objectId } as const
  const below = await readBelow(connector, (await connector.read(order)).seen)
  if (below.some((seen) => seen.ref.kind === "capture" && seen.state !== "Declined"))
    throw refuse("the second order reference has collected money; refund it in Seller Central, then set this aside")
  const of = { orderReferenceId: row.orderReferenceId, targetId: row.orderReferenceId, amazonId: row.objectId }
  const by = () => ({ source: "admin", at: clock.now(), actor }) as const
  const why = { kind: "order-reference", reason: row.kind } as const
  await ledger.commit([entry(by(), { ...of, ...why, event: "wish", to: "cancel" })])
  const deadline = new Date(clock.now().getTime() + patience)
  const requestId = await connector
    .end({ order, how: "cancel", why: "A second order reference of one order", deadline })
    .then((answer) => answer.requestId ?? null)
    .catch(refusedIsSeen)
  const { seen } = await connector.read(order)
  const state = seen.find(({ ref }) => ref.kind === "order-reference")?.state ?? ""
  if (!lives["order-reference"].isFinal(state)) throw refuse(`Amazon has not canceled it yet: it is ${state}`)
  await ledger.commit([entry({ ...by(), requestId }, { ...of, ...why, event: "done", to: state })])
}

/** "Already so" is an answer: the read that follows decides. */
function refusedIsSeen(error: unknown): null {
  if (error instanceof Fault && error.kind === "refused") return null
  throw error
}
