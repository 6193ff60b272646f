import { worthOf } from "../domain/authorization-meaning"
import type { Money } from "../domain/money"
import { minus, nearly, sum } from "../domain/money"
import type { Folio } from "../ports/ledger"
import type { AuthorizationRow } from "../ports/rows"
import { authorizeFurther } from "./authorize-further"
import { isSpent } from "./is-spent"
import type { Captured, CapturingFor } from "./link-capture"
import type { NotCaptured } from "./not-captured"
import { notCaptured } from "./not-captured"
import type { Parts } from "./parts"
import { sendCapture } from "./send-capture"

type Wanted = CapturingFor & { readonly amount: Money }

/**
 * Amazon gave the rest of a smaller capture back (DESIGN section 8, `asynchronous`), or the rest of a split was lost: it is
 * authorized again now that the merchant wants it. Undefined where there is no such rest.
 */
export async function captureRest(
  parts: Parts,
  folio: Folio,
  mine: readonly AuthorizationRow[],
  input: Wanted,
): Promise<Captured | NotCaptured | "again" | undefined> {
  const { policy, connector } = parts.account(folio.orderReference.account)
  const first = mine.find((row) => row.purpose === "order" && worthOf(row) !== "gone") ?? mine.at(-1)
  const total = folio.rounds.find((round) => round.id === first?.roundId)?.total
  const collected = folio.captures.filter(
    (row) => row.state === "Completed" && mine.some((it) => it.id === row.authorizationId),
  )
  const reserved = mine.some((row) => !isSpent(folio, row) && (row.state === "Open" || worthOf(row) === "unsettled"))
  if (
    !first ||
    !total ||
    reserved ||
    collected.length === 0 ||
    policy.captureMismatch === "refuse" ||
    !connector.can.further
  )
    return undefined
  const left = minus(
    total,
    sum(
      collected.map((row) => row.amount),
      total.currency,
    ),
  )
  const amount = nearly(left, input.amount) ? left : input.amount
  if (amount.minor > left.minor || left.minor <= 0n) return undefined
  const rest = await authorizeFurther(parts, {
    orderReferenceId: folio.orderReference.id,
    besideId: first.id,
    amount,
    purpose: "rest",
    asker: input.asker,
  })
  if (rest.is === "not-reserved")
    return notCaptured("declined", `the rest was released at Amazon and could not be authorized again: ${rest.why}`)
  return sendCapture(parts, rest.folio, { authorization: rest.row, amount, input })
}
