import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { Language } from "../../services/domain/language"
import { languageOf } from "../../services/domain/language"
import type { Problem } from "../../services/domain/problem"
import { problem } from "../../services/domain/problem"
import { hasGivenUp, isUnpaid } from "../../services/payments/absent-step"
import { currentRound } from "../../services/payments/guard-authorize"
import { waitAfterFailure } from "../../services/payments/next-try"
import type { Standing } from "../../services/payments/standing-of"
import { tellStanding } from "../../services/payments/tell-standing"
import type { Folio } from "../../services/ports/ledger"
import type { RoundRow } from "../../services/ports/rows"
import { orderOfCart } from "./order-of-cart"
import { moduleIn, partsIn } from "./parts-in"

/** `ordered`: an order exists and its payment is authorized. */
export type Outcome = {
  readonly state: "ordered" | "pending" | Exclude<Standing["state"], "pending">
  readonly problem: Problem | null
  readonly order_id: string | null
  readonly language: Language
}

export type ReadOutcomeInput = {
  readonly cart_id: string
  /** Locale tags for a buyer whose cart and last "buy now" name none; the first is wanted most. */
  readonly languages?: readonly string[]
}

type Told = Pick<Outcome, "state" | "problem" | "order_id">

/** Where a cart's payment stands: from our ledger, and from whether a paid order exists. */
export async function readOutcome(
  container: MedusaContainer,
  { cart_id, languages = [] }: ReadOutcomeInput,
): Promise<Outcome> {
  const { ledger } = partsIn(container)
  const folio = await ledger.load({ cartId: cart_id })
  const round = folio && currentRound(folio)
  const standing = await tellStanding(ledger, folio)
  const orderId = await orderOfCart(container, cart_id)
  const told =
    orderId === null
      ? withoutOrder(standing, waitOf(container, folio))
      : await withOrder(container, { orderId, standing, round, folio })
  const [cart] = await rows<{ locale?: string | null }>(container, "cart", ["id", "locale"], { id: cart_id })
  const { language } = moduleIn(container).heart().options
  return { ...told, language: languageOf(cart?.locale, round?.language, ...languages, language) }
}

const withoutOrder = (standing: Standing, wait: number): Told => ({
  state: standing.state,
  problem:
    standing.problem?.code === "ProcessingFailure"
      ? problem("ProcessingFailure", Math.max(wait, 0))
      : (standing.problem ?? null),
  order_id: null,
})

/** Seconds until another try may be made. */
function waitOf(container: MedusaContainer, folio: Folio | undefined): number {
  const round = folio && currentRound(folio)
  if (!round) return 0
  const parts = partsIn(container)
  const account = parts.account(folio.orderReference.account)
  return waitAfterFailure(folio, { round, account, now: parts.clock.now() })
}

type Ordered = {
  readonly orderId: string
  readonly standing: Standing
  readonly round: RoundRow | undefined
  readonly folio: Folio | undefined
}

/**
 * An order alone does not mean paid: Medusa writes it before it authorizes, and a death in between leaves it unpaid.
 * Paid is what the ledger shows as authorized, or what Medusa holds a payment for.
 */
async function withOrder(container: MedusaContainer, { orderId, standing, round, folio }: Ordered): Promise<Told> {
  if (standing.state === "none") return { state: "none", problem: problem("cart-completed"), order_id: null }
  const [order] = await rows<{ status: string }>(container, "order", ["id", "status"], { id: orderId })
  if (order?.status === "canceled") {
    return { state: "ended", problem: standing.problem ?? problem("order-reference-used-up"), order_id: orderId }
  }
  if (standing.state === "pending") return { state: "pending", problem: problem("pending"), order_id: orderId }
  const paid = standing.state === "authorized" || (round && (await hasPayment(container, round.sessionId)))
  if (paid) return { state: "ordered", problem: null, order_id: orderId }
  return { order_id: orderId, ...afterBuyer(container, folio) }
}

const notKnown = { state: "checking", problem: problem("checking"), order_id: null } as const

/** The order was placed on a pending authorization, which was then declined: who has to do what. */
function afterBuyer(container: MedusaContainer, folio: Folio | undefined): Omit<Told, "order_id"> & Partial<Told> {
  if (!folio) return notKnown
  const { policy } = partsIn(container).account(folio.orderReference.account)
  if (policy.pendingOrders !== "accept") return notKnown
  if (hasGivenUp(folio)) return { state: "declined", problem: problem("payment-failed") }
  if (!isUnpaid(folio)) return notKnown
  return folio.orderReference.flags.includes("buyer-must-act")
    ? { state: "declined", problem: problem("repair-at-amazon") }
    : { state: "pending", problem: problem("pending") }
}

async function hasPayment(container: MedusaContainer, sessionId: string): Promise<boolean> {
  const filters = { payment_session_id: sessionId }
  const payments = await rows<{ canceled_at: Date | null }>(container, "payment", ["id", "canceled_at"], filters)
  return payments.some((payment) => payment.canceled_at === null)
}

type Filters = Readonly<Record<string, string>>

async function rows<T>(container: MedusaContainer, entity: string, fields: string[], filters: Filters) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity, fields, filters })
  return data as readonly T[]
}

export const readOutcomeStep = createStep(
  "amazon-pay-read-outcome",
  async (input: ReadOutcomeInput, { container }) => new StepResponse(await readOutcome(container, input)),
)
