import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { cancelOrderWorkflow, capturePaymentWorkflow, refundPaymentWorkflow } from "@medusajs/medusa/core-flows"

import type { ActionName } from "../../services/domain/order-view"
import { authorize } from "../../services/payments/authorize"
import { authorizeFurther } from "../../services/payments/authorize-further"
import { closeOrderReference } from "../../services/payments/close"
import { cancelOrderReference } from "../../services/payments/end"
import { currentRound } from "../../services/payments/guard-authorize"
import { lockKey } from "../../services/payments/lock-key"
import { merchantAsks } from "../../services/payments/parts"
import { release } from "../../services/payments/release"
import { leftToAuthorize } from "../../services/payments/view/left-to-authorize"
import type { Folio } from "../../services/ports/ledger"
import { lookAfter } from "./look-after"
import { partsIn } from "./parts-in"
import { paymentOf } from "./shop-side-of"

/** `amount`: decimal, where the deed takes one. `actor`: the Medusa user or API key that asked. */
export type Asked = {
  readonly folio: Folio
  readonly orderId: string
  readonly actor: string
  readonly amount: string | undefined
  /** Whether the order stands in the shop. */
  readonly orderIsOpen: boolean
}
type Deed = (container: MedusaContainer, asked: Asked) => Promise<unknown>

const no = (message: string): MedusaError => new MedusaError(MedusaError.Types.NOT_ALLOWED, `Amazon Pay: ${message}`)

async function requirePayment(container: MedusaContainer, folio: Folio) {
  const payment = await paymentOf(container, folio)
  if (payment) return payment
  throw no("this order has no payment that could be captured or refunded")
}

/** Through Medusa's own workflow, so that Medusa books it; the provider asks Amazon. */
const capture: Deed = async (container, { folio, actor, amount }) => {
  const { id } = await requirePayment(container, folio)
  const input = { payment_id: id, captured_by: actor, amount: Number(amount) }
  await capturePaymentWorkflow(container).run({ input })
}

const refund: Deed = async (container, { folio, actor, amount }) => {
  const { id } = await requirePayment(container, folio)
  await refundPaymentWorkflow(container).run({ input: { payment_id: id, created_by: actor, amount: Number(amount) } })
}

const releaseAll: Deed = async (container, { folio, actor }) => {
  const why = "released by the merchant"
  for (const sessionId of new Set(folio.authorizations.map((row) => row.sessionId)))
    await release(partsIn(container), { sessionId, why, asker: merchantAsks(actor) })
}

/** Where the shop has a payment, its reservation is made anew; where it has none, the round's own is asked for again. */
const authorizeAgain: Deed = async (container, asked) =>
  (await paymentOf(container, asked.folio)) ? reserveRest(container, asked) : askAgain(container, asked)

/** A decline may suspend or close the order reference: the merchant sees it at once, not at the next look. */
const reserveRest: Deed = async (container, { folio, actor }) => {
  const parts = partsIn(container)
  const { id } = folio.orderReference
  const answer = await parts.lock.run(lockKey(folio), async () => {
    const now = await parts.ledger.load({ id })
    const amount = now && leftToAuthorize(now)
    const beside = now?.authorizations.at(-1)
    if (!amount || !beside) throw no("there is nothing left to authorize")
    const of = { orderReferenceId: id, besideId: beside.id, intents: now.orderReference.intents } as const
    return authorizeFurther(parts, { ...of, amount, purpose: "rest", asker: merchantAsks(actor) })
  })
  if (answer.is === "reserved") return
  await lookAfter(container, id, "admin")
  throw no(`the amount was not authorized: ${answer.why}`)
}

const askAgain: Deed = async (container, { folio, actor }) => {
  const round = currentRound(folio)
  if (!round) throw no("the buyer has not confirmed this payment")
  const asker = merchantAsks(actor)
  const answer = await authorize(partsIn(container), { sessionId: round.sessionId, amount: round.total, asker })
  await lookAfter(container, folio.orderReference.id, "admin")
  if (answer.is === "refused") throw no(answer.detail ?? `the payment was not authorized (${answer.problem.code})`)
}

const close: Deed = async (container, { folio, actor }) => {
  const asker = merchantAsks(actor)
  const of = { orderReferenceId: folio.orderReference.id, why: "closed by the merchant", asker }
  if ((await closeOrderReference(partsIn(container), of)) === "nothing") throw no("there is nothing to close")
}

/** Order and money end together: an order without a payment would still look payable. */
const cancel: Deed = async (container, { folio, orderId, actor, orderIsOpen }) => {
  if (orderIsOpen) await cancelOrderWorkflow(container).run({ input: { order_id: orderId, canceled_by: actor } })
  const of = { orderReferenceId: folio.orderReference.id, why: "The order was canceled", asker: merchantAsks(actor) }
  if ((await cancelOrderReference(partsIn(container), of)) === "captured")
    throw no("money was captured meanwhile, so nothing was cancelled at Amazon; refund it")
}

/** What each action does, beside `refresh`, which has a workflow of its own. */
export const merchantDeeds: Readonly<Record<Exclude<ActionName, "refresh">, Deed>> = {
  capture,
  refund,
  release: releaseAll,
  authorize: authorizeAgain,
  close,
  cancel,
}
