import { worthOf } from "../../domain/authorization-meaning"
import { lives } from "../../domain/lives"
import { mayCount } from "../../domain/may-count"
import type { Money } from "../../domain/money"
import { minus, sum } from "../../domain/money"
import type { Folio } from "../../ports/ledger"
import { isSpent } from "../is-spent"

/** What is owed and neither captured, reserved nor asked for; undefined when nothing may be authorized now. */
export function leftToAuthorize(folio: Folio): Money | undefined {
  const { orderReference: order, authorizations, captures, rounds } = folio
  const total = order.total ?? rounds.at(-1)?.total
  const busy = authorizations.some((row) => {
    const worth = worthOf(row)
    return worth === "unsettled" || worth === "pending" || (worth === "granted" && !isSpent(folio, row))
  })
  if (!total || busy || order.supersededAt !== null || !lives["order-reference"].allows(order.state, "authorize"))
    return
  const left = minus(
    total,
    sum(
      captures.filter(mayCount).map(({ amount }) => amount),
      total.currency,
    ),
  )
  return left.minor > 0n ? left : undefined
}
