import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"

import { currencyOf } from "../../services/domain/currency"
import { money, toDecimal } from "../../services/domain/money"
import type { Money } from "../../services/domain/money"
import { cancelOrderReference } from "../../services/payments/end"
import { entry } from "../../services/payments/history"
import { merchantAsks } from "../../services/payments/parts"
import { refund } from "../../services/payments/refund"
import type { RemedyName } from "../../services/payments/report/difference-kinds"
import { differenceKinds, isDifferenceKind } from "../../services/payments/report/difference-kinds"
import { tookEffect } from "../../services/payments/report/matching"
import { keptAmount } from "../../services/payments/report/money-and-order"
import type { ShopPayment, Sides } from "../../services/payments/report/sides"
import type { DifferenceRow } from "../../services/ports/report-store"
import { shopOf } from "../../providers/amazon-pay/shop-of"
import { cancelSecond } from "./cancel-second"
import { readSides } from "./examine"
import { lookAfter } from "./look-after"
import { partsIn } from "./parts-in"

type Asked = { readonly row: DifferenceRow; readonly actor: string }
type Deed = (container: MedusaContainer, asked: Asked) => Promise<unknown>

export const remedyOf = ({ kind }: Pick<DifferenceRow, "kind">): RemedyName =>
  isDifferenceKind(kind) ? differenceKinds[kind].remedy : "person"

const refuse = (message: string): MedusaError => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)

/** The reconciler's look, now; who asked stands in the history. */
const look: Deed = async (container, { row, actor }) => {
  const { ledger, clock } = partsIn(container)
  const by = { source: "admin", at: clock.now(), actor } as const
  const of = { orderReferenceId: row.orderReferenceId, targetId: row.orderReferenceId, amazonId: row.amazonId }
  await ledger.commit([entry(by, { ...of, kind: "order-reference", event: "refreshed", reason: row.kind })])
  const { failed } = await lookAfter(container, row.orderReferenceId, "admin")
  if (failed > 0) throw refuse("Amazon, or the order reference's lock, was not to be had; it is tried again by itself")
}

async function sidesOf(container: MedusaContainer, row: DifferenceRow): Promise<Sides> {
  const sides = await readSides(container, row.orderReferenceId)
  if (!sides) throw refuse("the order reference is not in the ledger")
  return sides
}

/** The look records it, by the mark, so that the provider makes no call; unless Medusa has nothing to record it on. */
const recordRefund: Deed = async (container, asked) => {
  await look(container, asked)
  const folio = await partsIn(container).ledger.load({ id: asked.row.orderReferenceId })
  const loose = folio?.refunds.some((it) => (it.amazonId ?? it.reference) === asked.row.objectId && it.link === null)
  if (loose)
    throw refuse(
      "it is being recorded just now, or the order has no payment left on which it can be; record its capture first",
    )
}

const worth = (list: readonly { readonly amount: Money }[]): bigint =>
  list.reduce((all, it) => all + it.amount.minor, 0n)

const roomIn = ({ canceled, captures, refunds }: ShopPayment, { minor }: Money): boolean =>
  !canceled && worth(captures) - worth(refunds) >= minor

const release: Deed = (container, { row, actor }) =>
  cancelOrderReference(partsIn(container), {
    orderReferenceId: row.orderReferenceId,
    why: "The order was canceled",
    asker: merchantAsks(actor),
  })

/** Through the shop's payment where it has booked the money; else with the difference itself as the reason. */
const giveBack: Deed = async (container, asked) => {
  await look(container, asked)
  const sides = await sidesOf(container, asked.row)
  const currency = currencyOf(sides.folio.orderReference.total?.currency ?? "")
  const minor = keptAmount(sides)
  if (!currency || minor <= 0n) return
  const amount = money(minor, currency)
  const payment = sides.shop.sessions.flatMap((it) => it.payment ?? []).find((it) => roomIn(it, amount))
  if (payment)
    await refundPaymentWorkflow(container).run({
      input: { payment_id: payment.id, amount: Number(toDecimal(amount)), created_by: asked.actor },
    })
  else await refundOutside(container, sides, amount, asked)
}

/** The refund's link is the difference: asked twice, it is made once. */
async function refundOutside(
  container: MedusaContainer,
  { folio }: Sides,
  amount: Money,
  { row, actor }: Asked,
): Promise<void> {
  const captured = folio.captures.filter(tookEffect).at(-1)
  const sessionId = folio.authorizations.find(({ id }) => id === captured?.authorizationId)?.sessionId
  if (sessionId === undefined) throw refuse("the ledger does not know the capture; refund it in Seller Central")
  const asker = merchantAsks(actor)
  const given = await refund(partsIn(container), {
    sessionId,
    medusaRefundId: row.id,
    amount,
    shop: shopOf(container.resolve(Modules.PAYMENT)),
    asker,
  })
  if (given.is === "not-captured") throw refuse(given.detail)
}

const nothing: Deed = () => Promise.resolve()

export const deeds: Readonly<Record<RemedyName, Deed>> = {
  look,
  "record-refund": recordRefund,
  release,
  "give-back": giveBack,
  "cancel-second": cancelSecond,
  person: nothing,
}
