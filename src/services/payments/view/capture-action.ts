import type { AmountRange, OrderAction } from "../../domain/order-view"
import { money, toDecimal } from "../../domain/money"
import type { Folio } from "../../ports/ledger"
import type { Can } from "../../ports/payment-connector"
import type { AuthorizationRow } from "../../ports/rows"
import type { Account } from "../parts"
import { roomBeside } from "../room-beside"
import type { Case } from "./case"
import { captureBy, day } from "./deadlines"
import { reservations } from "./reservations"
import { totalsOf } from "./totals"

type Range = { readonly upTo: bigint; readonly allowed: boolean; readonly says: string }
type Guard = (it: Case, account: Account, row: AuthorizationRow) => readonly Range[]

/** One minor unit less is still "all of it" (DESIGN rule 6). */
const below = ({ amount }: AuthorizationRow): bigint => amount.minor - 2n

const refuse: Guard = (_it, _account, row) => [{ upTo: below(row), allowed: false, says: "capture-other-refused" }]

/** By what the connector can; without an entry another amount is refused. */
const less: Readonly<Partial<Record<Can["otherAmount"], string>>> = {
  asynchronous: "capture-less-asynchronous",
  yes: "capture-less",
}

const asynchronous: Guard = (it, account, row) => {
  const says = less[account.connector.can.otherAmount]
  return says === undefined ? refuse(it, account, row) : [{ upTo: below(row), allowed: true, says }]
}

const noRoom = ({ otherAmount }: Can): string =>
  otherAmount === "yes" ? "capture-split-no-room-but-less" : "capture-split-no-room"

const split: Guard = (it, account, row) => {
  if (!account.connector.can.further) return refuse(it, account, row)
  const room = roomBeside(it.folio, account)
  const young = it.now.getTime() - row.createdAt.getTime() <= 7 * day
  const mayLose = account.policy.splitMayLoseReservation && young
  const keeps = room < below(row) ? room : below(row)
  return [
    ...(keeps > 0n ? [{ upTo: keeps, allowed: true, says: "capture-split-keeps" }] : []),
    ...(keeps < below(row)
      ? [{ upTo: below(row), allowed: mayLose, says: mayLose ? "capture-split-loses" : noRoom(account.connector.can) }]
      : []),
  ]
}

const guards = { refuse, asynchronous, split } as const satisfies Readonly<Record<string, Guard>>

/** The amount guard (DESIGN section 8) as ranges of amounts, each with what it leads to. */
export function captureAction(it: Case): OrderAction | undefined {
  const { folio, account, shop } = it
  const busy = folio.captures.some((row) => row.state === "Pending" || row.settledAt === null)
  if (!account || !shop.payment || busy || shop.payment.capturable <= 0n) return undefined
  const row = largest(reservations(folio))
  if (!row) return restAction(it, account)
  const ranges = guards[account.policy.captureMismatch](it, account, row)
  const exact = { upTo: row.amount.minor, allowed: true, says: "capture-exact" }
  const late = captureBy(row) < it.now
  return action(it, [...ranges, exact], [...(late ? ["capture-late"] : []), ...doNotShip(folio)])
}

/** What Amazon gave back after a smaller capture is authorized again when it is captured. */
function restAction(it: Case, { policy, connector }: Account): OrderAction | undefined {
  const { captured, ordered } = totalsOf(it.folio)
  const left = ordered - captured
  if (policy.captureMismatch === "refuse" || !connector.can.further || captured === 0n || left <= 0n) return undefined
  return action(it, [{ upTo: left, allowed: true, says: "capture-rest" }], doNotShip(it.folio))
}

function action({ folio }: Case, ranges: readonly Range[], hints: readonly string[]): OrderAction {
  const { currency } = totalsOf(folio)
  const decimal = (minor: bigint): string => toDecimal(money(minor, currency))
  const most = ranges.at(-1)?.upTo ?? 0n
  const shown = ranges.map(({ upTo, ...rest }): AmountRange => ({ up_to: decimal(upTo), ...rest }))
  const fixed = ranges.filter(({ allowed }) => allowed).length === 1 && ranges.length > 1
  const amount = { suggested: decimal(most), most: decimal(most), fixed, ranges: shown }
  return { name: "capture", wording: "capture", confirm: true, amount, hints }
}

const doNotShip = ({ orderReference }: Folio): readonly string[] =>
  orderReference.flags.includes("do-not-ship") ? ["do-not-ship"] : []

const largest = (rows: readonly AuthorizationRow[]): AuthorizationRow | undefined =>
  rows.reduce<AuthorizationRow | undefined>(
    (best, row) => (best && best.amount.minor >= row.amount.minor ? best : row),
    undefined,
  )
