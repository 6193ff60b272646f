import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"

import type { Buyer } from "../../services/domain/address"
import { sameMoney } from "../../services/domain/money"
import type { Problem, ProblemCode } from "../../services/domain/problem"
import { problem } from "../../services/domain/problem"
import { hindrance } from "../../services/payments/hindrance"
import { currentRound } from "../../services/payments/guard-authorize"
import { fromMedusa } from "../../providers/amazon-pay/money"
import { noteRefusedOrder } from "../../services/payments/refused-order"
import { leaveChangedCart } from "../../services/payments/leave-changed-cart"
import type { Folio } from "../../services/ports/ledger"
import type { RoundRow } from "../../services/ports/rows"
import type { PaymentSession } from "./amazon-session"
import { amazonSession } from "./amazon-session"
import { fillCart } from "./fill-cart"
import { partsIn } from "./parts-in"
import type { Cart } from "./read-cart"
import { readCart } from "./read-cart"
import { shipTo } from "./ship-to"

type Returned = { readonly folio: Folio; readonly buyer?: Buyer }

/**
 * The buyer came back with proof: the cart is completed by Medusa's workflow. A cart that is not the one he confirmed, or
 * goes elsewhere than Amazon was told, is not completed. Answers why not, where the ledger does not say it.
 */
export async function completeReturned(
  container: MedusaContainer,
  { folio, buyer }: Returned,
): Promise<Problem | undefined> {
  const round = currentRound(folio)
  const { cartId } = folio.orderReference
  const [cart, session] = await Promise.all([readCart(container, cartId), amazonSession(container, cartId)])
  const why = round && cart ? whyNot(cart, { session, round, buyer }) : "cart-unknown"
  if (round && why === "amount-changed") await leaveChangedCart(partsIn(container), folio, round.id)
  if (why !== undefined) return problem(why)
  if (cart && buyer) await fillCart(container, cart, buyer)
  const refusal = await completeCart(container, cartId)
  if (round && refusal !== undefined) await noteRefusedOrder(partsIn(container), folio, { round, refusal })
  return undefined
}

/** Answers in Medusa's word why no order is made of the cart as it is. */
async function completeCart(container: MedusaContainer, id: string): Promise<string | undefined> {
  const { errors } = await completeCartWorkflow(container).run({ input: { id }, throwOnError: false })
  for (const { error } of errors) report(container, error)
  return errors.map(({ error }: { readonly error: unknown }) => typeOf(error)).find((type) => isRefusal.has(type))
}

/** Medusa's words for a cart of which no order is made as it is: sold out, or refused by a check of the shop's. */
const isRefusal: ReadonlySet<string> = new Set([MedusaError.Types.INVALID_DATA, MedusaError.Types.NOT_ALLOWED])

type Coming = {
  readonly session: PaymentSession | undefined
  readonly round: RoundRow
  readonly buyer: Buyer | undefined
}

/** Medusa deletes the payment session of a cart whose total changes. */
function whyNot(cart: Cart, { session, round, buyer }: Coming): ProblemCode | undefined {
  if (cart.completed_at !== null) return undefined
  if (!sameMoney(fromMedusa(cart.total, cart.currency_code), round.total)) return "amount-changed"
  if (!session) return "session-missing"
  return session.id === round.sessionId ? elsewhere(cart, buyer) : "not-confirmed"
}

/** What hindered the payment is Amazon's to say by now; where it goes is not. */
const elsewhere = (cart: Cart, buyer: Buyer | undefined): ProblemCode | undefined =>
  hindrance({ ...buyer, constraints: [] }, shipTo(cart).shipTo)?.problem.code

/** A declined payment is an answer. Anything else is the operator's; its text may hold what the buyer typed. */
function report(container: MedusaContainer, error: unknown): void {
  const type = typeOf(error)
  if (type === MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR) return
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(`amazon-pay: a confirmed cart could not be completed: ${type}`)
}

function typeOf(error: unknown): string {
  if (MedusaError.isMedusaError(error)) return error.type
  return error instanceof Error ? error.name : "unknown"
}
