import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { Language } from "../../services/domain/language"
import { languageOf } from "../../services/domain/language"
import type { Problem } from "../../services/domain/problem"
import { problem } from "../../services/domain/problem"
import type { Return } from "../../services/payments/settle-return"
import { settleReturn } from "../../services/payments/settle-return"
import { signedIn } from "../../services/payments/arrive-by-button"
import { arriveAtCart } from "./arrive-by-button"
import { completeReturned } from "./complete-returned"
import { orderOfCart } from "./order-of-cart"
import { moduleIn, partsIn } from "./parts-in"
import type { Outcome } from "./read-outcome"
import { readOutcome } from "./read-outcome"
import { underCartLock } from "./under-cart-lock"
import { unlessBusy } from "./unless-busy"

export type SettleReturnInput = {
  readonly token: string
  /** Raw query string, without the question mark. */
  readonly query: string
}

/** Where the buyer's browser goes. `order_id` only shortly after the first arrival. */
export type ReturnAnswer =
  | { readonly is: "forged" }
  | {
      readonly is: "ordered" | "pending" | "problem"
      readonly cart_id: string
      readonly language: Language
      readonly order_id: string | null
      readonly problem: Problem | null
    }

/** Holds no lock of its own while it completes the cart: Medusa's workflow locks the cart, the provider takes ours. */
export const settleReturnStep = createStep(
  "amazon-pay-settle-return",
  async (input: SettleReturnInput, { container }) => new StepResponse(await settle(container, input)),
)

/** A browser waits and nobody reads an error page: what nobody foresaw is logged, and "we are checking" is shown. */
async function settle(container: MedusaContainer, input: SettleReturnInput): Promise<ReturnAnswer> {
  const { language } = moduleIn(container).heart().options
  const at = { cart_id: "", language: languageOf(language) }
  try {
    const signed = signedIn(partsIn(container), input.token)
    if (signed) {
      Object.assign(at, { cart_id: signed.cartId, language: signed.language })
      const arrived = await arriveAtCart(container, { signed, query: input.query })
      if (arrived.is === "refused") return { is: "problem", ...at, order_id: null, problem: arrived.problem }
    }
    const settled = await settleReturn(partsIn(container), input)
    if (settled.is === "forged") return settled
    Object.assign(at, { cart_id: settled.folio.orderReference.cartId, language: settled.language })
    return await goOn(container, settled)
  } catch (error) {
    complain(container, `a return ended in an error: ${error instanceof Error ? error.name : "unknown"}`)
    return { is: "problem", ...at, order_id: null, problem: problem("checking") }
  }
}

type Known = Exclude<Return, { is: "forged" }>

async function goOn(container: MedusaContainer, settled: Known): Promise<ReturnAnswer> {
  if (settled.is === "show") return whereItStands(container, settled, settled.problem)
  return whereItStands(container, settled, await completeReturned(container, settled))
}

async function whereItStands(
  container: MedusaContainer,
  settled: Known,
  cause: Problem | undefined,
): Promise<ReturnAnswer> {
  const { cartId } = settled.folio.orderReference
  const outcome = await outcomeOf(container, settled, cause)
  const common = { cart_id: cartId, language: settled.language } as const
  const named = settled.is === "complete" || settled.orderMayBeNamed
  if (outcome.state === "ordered" || outcome.state === "pending") {
    return {
      ...common,
      is: outcome.state,
      order_id: named ? await orderOfCart(container, cartId) : null,
      problem: null,
    }
  }
  if (cause?.code === "sca-misconfigured")
    complain(container, "Amazon's page does not know this seller: check sellerId")
  return { ...common, is: "problem", order_id: null, problem: cause ?? outcome.problem ?? otherwise(outcome) }
}

/** Without a word from the ledger: another order reference waits to be confirmed, or something else went wrong. */
const otherwise = ({ state }: Outcome): Problem => problem(state === "attached" ? "not-confirmed" : "checking")

const inFlight: ReadonlySet<Outcome["state"]> = new Set(["confirmed", "checking"])

/** A replay may come while the first arrival completes the cart, and then holds its lock: the outcome is waited for. */
async function outcomeOf(container: MedusaContainer, { is, folio }: Known, cause?: Problem): Promise<Outcome> {
  const { cartId } = folio.orderReference
  const now = await readOutcome(container, { cart_id: cartId })
  if (is === "complete" || cause || !inFlight.has(now.state)) return now
  const later = await unlessBusy(async () => {
    const outcome = await underCartLock(container, cartId, () => readOutcome(container, { cart_id: cartId }))
    return { is: "told", outcome } as const
  })
  return later.is === "told" ? later.outcome : now
}

/** For the operator; without buyer data. */
function complain(container: MedusaContainer, text: string): void {
  container.resolve(ContainerRegistrationKeys.LOGGER).error(`amazon-pay: ${text}`)
}
