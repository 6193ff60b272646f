import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, PaymentSessionStatus } from "@medusajs/framework/utils"
import { cancelOrderWorkflow, processPaymentWorkflow } from "@medusajs/medusa/core-flows"

import { lives } from "../../services/domain/lives"
import { toDecimal } from "../../services/domain/money"
import { isUnpaid } from "../../services/payments/absent-step"
import { cancelOrderReference } from "../../services/payments/end"
import { currentRound } from "../../services/payments/guard-authorize"
import { watchAsks } from "../../services/payments/parts"
import type { Standing } from "../../services/payments/standing-of"
import { standingOf } from "../../services/payments/standing-of"
import { stillReserved } from "../../services/payments/still-reserved"
import type { Folio } from "../../services/ports/ledger"
import type { RoundRow } from "../../services/ports/rows"
import type { OrderState } from "./order-state"
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
const failed: string = PaymentSessionStatus.ERROR
type Case = { readonly folio: Folio; readonly round: RoundRow; readonly session: Session; readonly order: OrderState }

/** `later`: not to be decided now; the order reference stays due. */
export type Mended = "nothing" | "mended" | "later"

/**
 * Medusa writes an order before it authorizes; a death in between leaves an order that nobody paid, and its
 * `order.placed` is lost. Where Amazon grants, the payment is made up for; where the money surely will not come, the
 * order is canceled. The same ends the wait of an order that was placed on a pending authorization.
 */
export async function mendOrder(container: MedusaContainer, folio: Folio, order: OrderState): Promise<Mended> {
  const round = currentRound(folio)
  const session = round && (await sessionOf(container, round.sessionId))
  if (!round || !session) return "nothing"
  const it = { folio, round, session, order }
  if (order.isCanceled) return giveBack(container, it)
  if (order.isFresh) return isMendable(it) ? "later" : "nothing"
  const mended = session.payment ? "nothing" : await deeds[standingOf(folio).state](container, it)
  return mended === "later" ? mended : announce(container, it, mended)
}

const isMendable = ({ session, folio }: Case): boolean => !session.payment || folio.orderReference.placedAt === null

type Deed = (container: MedusaContainer, of: Case) => Promise<Mended>

/** Only `authorized` may be asked of this workflow: it completes any cart, whatever the action. */
const pay: Deed = async (container, { round }) => {
  await processPaymentWorkflow(container).run({
    input: { action: "authorized", data: { session_id: round.sessionId, amount: Number(toDecimal(round.total)) } },
  })
  return "mended"
}

/**
 * No money will come: the payment has failed, and where the shop wants it so the order is canceled. While the buyer or
 * the decline table may still repair it, a pending order stays pending (DESIGN section 7).
 */
const fail: Deed = async (container, { folio, session, order }) => {
  const { policy } = partsIn(container).account(folio.orderReference.account)
  if (policy.pendingOrders === "accept" && isUnpaid(folio)) return "nothing"
  const { id, amount, currency_code, data } = session
  if (session.status !== failed)
    await container
      .resolve(Modules.PAYMENT)
      .updatePaymentSession({ id, amount, currency_code, data, status: PaymentSessionStatus.ERROR })
  if (policy.unpaidOrders === "keep") return session.status === failed ? "nothing" : "mended"
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
  declined: fail,
  ended: fail,
}

/** `order.placed` is what mails, stock and accounting wait for; whether it was sent is in the ledger. */
async function announce(container: MedusaContainer, { folio, order }: Case, mended: Mended): Promise<Mended> {
  if (folio.orderReference.placedAt !== null || ["declined", "ended"].includes(standingOf(folio).state)) return mended
  await container.resolve(Modules.EVENT_BUS).emit({ name: "order.placed", data: { id: order.id } })
  return "mended"
}

/** The order was canceled while its payment was on the way: nothing changes in the shop, the reservation is given back. */
async function giveBack(container: MedusaContainer, { folio }: Case): Promise<Mended> {
  const { id, state } = folio.orderReference
  const asked = folio.wishes.some((it) => it.targetId === id && it.wish !== "release")
  const isOver = lives["order-reference"].isFinal(state) ? stillReserved(folio).length === 0 : asked
  if (isOver) return "nothing"
  await cancelOrderReference(partsIn(container), {
    orderReferenceId: id,
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
