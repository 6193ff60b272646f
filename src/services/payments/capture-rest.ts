import { worthOf } from "../domain/authorization-meaning"
import { isCollected } from "../domain/is-collected"
import { mayCount } from "../domain/may-count"
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

type Rest = { readonly first: AuthorizationRow; readonly left: Money }

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
  const rest = policy.captureMismatch !== "refuse" && connector.can.further ? restOf(folio, mine) : undefined
  if (!rest) return undefined
  const amount = nearly(rest.left, input.amount) ? rest.left : input.amount
  if (amount.minor > rest.left.minor) return undefined
  const of = { orderReferenceId: folio.orderReference.id, besideId: rest.first.id, asker: input.asker } as const
  const { intents } = folio.orderReference
  const reserved = await authorizeFurther(parts, { ...of, amount, purpose: "rest", intents })
  if (reserved.is === "reserved")
    return sendCapture(parts, reserved.folio, { authorization: reserved.row, amount, input })
  const detail = `the rest was released at Amazon and could not be authorized again: ${reserved.why}`
  return notCaptured("declined", detail)
}

/** What was agreed and not collected, where something was collected and nothing is reserved any more. */
function restOf(folio: Folio, mine: readonly AuthorizationRow[]): Rest | undefined {
  const collected = folio.captures.filter((row) => isCollected(row) && mine.some((it) => it.id === row.authorizationId))
  const first = mine.find((row) => row.purpose === "order" && mayCount(row))
  const total = folio.rounds.find((round) => round.id === first?.roundId)?.total
  const reserved = mine.some((row) => !isSpent(folio, row) && (row.state === "Open" || worthOf(row) === "unsettled"))
  if (!first || !total || reserved || collected.length === 0) return undefined
  const left = minus(
    total,
    sum(
      collected.map((row) => row.amount),
      total.currency,
    ),
  )
  return left.minor > 0n ? { first, left } : undefined
}
