import { endedUnpaid } from "../domain/ended-unpaid"
import { lives } from "../domain/lives"
import { sameMoney } from "../domain/money"
import type { ProblemCode } from "../domain/problem"
import type { Folio } from "../ports/ledger"
import type { ReturnHint } from "../ports/payment-connector"
import type { RoundRow } from "../ports/rows"

/** A return, and the order reference as Amazon shows it now. */
type Returned = { readonly folio: Folio; readonly round: RoundRow; readonly hint: ReturnHint }
type Rule = (returned: Returned) => boolean

const suspended: Rule = ({ folio }) => folio.orderReference.state === "Suspended"
const over: Rule = ({ folio: { orderReference } }) =>
  orderReference.supersededAt !== null || lives["order-reference"].isFinal(orderReference.state)
const proves =
  (proof: RoundRow["proof"]): Rule =>
  ({ round }) =>
    round.proof === proof

/** What the read and the return say against completing the cart; the first that holds (DESIGN sections 6, 7). */
const rules: readonly (readonly [ProblemCode, Rule])[] = [
  [
    "amount-changed",
    ({ folio: { orderReference }, round }) => !sameMoney(orderReference.total ?? round.total, round.total),
  ],
  ["sca-failure", proves("failure")],
  ["sca-abandoned", (it) => proves("abandoned")(it) && suspended(it)],
  ["sca-abandoned-open", proves("abandoned")],
  ["InvalidPaymentMethod", suspended],
  ["sca-misconfigured", ({ hint }) => hint.is === "error" && hint.code === "InvalidSellerId"],
  ["sca-error", ({ hint }) => hint.is === "error"],
  ["sca-unproven", ({ round }) => round.proof !== "success"],
]

export const whyNotComplete = (returned: Returned): ProblemCode | undefined =>
  over(returned) ? endedUnpaid(returned.folio.orderReference.reason) : rules.find(([, holds]) => holds(returned))?.[0]
