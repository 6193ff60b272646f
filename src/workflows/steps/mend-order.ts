import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, PaymentSessionStatus } from "@medusajs/framework/utils"
import { cancelOrderWorkflow, processPaymentWorkflow } from "@medusajs/medusa/core-flows"

import { toDecimal } from "../../services/domain/money"
import { cancelOrderReference } from "../../services/payments/end"
import { currentRound } from "../../services/payments/guard-authorize"
import { watchAsks } from "../../services/payments/parts"
import type { Standing } from "../../services/payments/standing-of"
import { standingOf } from "../../services/payments/standing-of"
import type { Folio } from "../../services/ports/ledger"
import type { RoundRow } from "../../services/ports/rows"
import { partsIn } from "./parts-in"

type Session = {
  readonly id: string
  readonly status: string
  readonly amount: BigNumberInput
  readonly currency_code: string
  readonly data: Record<string, unknown>
  readonly payment?: { readonly id: string } | null
}
const pendingAuthorization: string = PaymentSessionStatus.PENDING_AUTHORIZATION
type Order = { readonly id: string; readonly status: string; readonly created_at: Date | string }
type Case = { readonly folio: Folio; readonly round: RoundRow; readonly session: Session; readonly order: Order }

/** `later`: not to be decided now; the order reference stays due. */
export type Mended = "nothing" | "mended" | "later"

/** A completion that is still at work must not be helped: everything in it ends within 30 s (DESIGN rule 4). */
const longestCompletion = 60_000

/**
 * Medusa writes an order before it authorizes; a death in between leaves an order that nobody paid, and its
 * `order.placed` is lost. Where Amazon grants, the payment is made up for; where the money surely will not come, the
 * order is canceled. The same ends the wait of an order that was placed on a pending authorization.
 */
export async function mendOrder(container: MedusaContainer, folio: Folio, orderId: string): Promise<Mended> {
  const round = currentRound(folio)
  const session = round && (await sessionOf(container, round.sessionId))
  const order = await orderOf(container, orderId)
  if (!round || !session || !order) return "nothing"
  const it = { folio, round, session, order }
  if (order.status === "canceled") return giveBack(container, it)
  if (isFresh(it, partsIn(container).clock.now())) return isMendable(it) ? "later" : "nothing"
  const mended = session.payment ? "nothing" : await deeds[standingOf(folio).state](container, it)
  return mended === "later" ? mended : announce(container, it, mended)
}

const isMendable = ({ session, folio }: Case): boolean => !session.payment || folio.orderReference.placedAt === null

/** The order is written when its completion begins. */
const isFresh = ({ order }: Case, now: Date): boolean =>
  now.getTime() - new Date(order.created_at).getTime() < longestCompletion

type Deed = (container: MedusaContainer, of: Case) => Promise<Mended>

/** Only `authorized` may be asked of this workflow: it completes any cart, whatever the action. */
const pay: Deed = async (container, { round }) => {
  await processPaymentWorkflow(container).run({
    input: { action: "authorized", data: { session_id: round.sessionId, amount: Number(toDecimal(round.total)) } },
  })
  return "mended"
}

const cancel: Deed = async (container, { session, order }) => {
  const { id, amount, currency_code, data } = session
  await container
    .resolve(Modules.PAYMENT)
    .updatePaymentSession({ id, amount, currency_code, data, status: PaymentSessionStatus.CANCELED })
  await cancelOrderWorkflow(container).run({ input: { order_id: order.id, canceled_by: "amazon-pay" } })
  return "mended"
}

/** An order may wait on a pending authorization only where the shop said so. */
const wait: Deed = async (container, it) => {
  const { policy } = partsIn(container).account(it.folio.orderReference.account)
  if (it.session.status === pendingAuthorization) return "nothing"
  return policy.pendingOrders === "accept" ? pay(container, it) : "later"
}

const leave: Deed = () => Promise.resolve("nothing")
const later: Deed = () => Promise.resolve("later")

const deeds: Readonly<Record<Standing["state"], Deed>> = {
  none: leave,
  attached: leave,
  confirmed: pay,
  authorized: pay,
  pending: wait,
  checking: later,
  declined: cancel,
  ended: cancel,
}

/** `order.placed` is what mails, stock and accounting wait for; whether it was sent is in the ledger. */
async function announce(container: MedusaContainer, { folio, order }: Case, mended: Mended): Promise<Mended> {
  if (folio.orderReference.placedAt !== null || ["declined", "ended"].includes(standingOf(folio).state)) return mended
  await container.resolve(Modules.EVENT_BUS).emit({ name: "order.placed", data: { id: order.id } })
  return "mended"
}

/** The order was canceled while its payment was on the way: nothing changes in the shop, the reservation is given back. */
async function giveBack(container: MedusaContainer, { folio }: Case): Promise<Mended> {
  if (standingOf(folio).state !== "authorized") return "nothing"
  await cancelOrderReference(partsIn(container), {
    orderReferenceId: folio.orderReference.id,
    why: "The order was canceled",
    asker: watchAsks,
  })
  return "nothing"
}

async function sessionOf(container: MedusaContainer, id: string): Promise<Session | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const fields = ["id", "status", "amount", "currency_code", "data", "payment.id"]
  const { data } = await query.graph({ entity: "payment_session", fields, filters: { id } })
  return (data as readonly Session[])[0]
}

async function orderOf(container: MedusaContainer, id: string): Promise<Order | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: ["id", "status", "created_at"], filters: { id } })
  return (data as readonly Order[])[0]
}
