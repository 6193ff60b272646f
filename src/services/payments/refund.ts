import { isRefunding } from "../domain/is-refunding"
import type { Money } from "../domain/money"
import { describeMoney, money, nearly, sum } from "../domain/money"
import type { HistoryWord } from "../domain/who-hears"
import { Busy } from "../ports/busy"
import type { Change, Folio } from "../ports/ledger"
import type { RefundRow } from "../ports/rows"
import type { Shop } from "../ports/shop"
import { decideAndSchedule } from "./decide-and-schedule"
import { dueSoon } from "./due"
import { entry } from "./history"
import { lockKey } from "./lock-key"
import { newRefund } from "./new-refund"
import type { NotCaptured } from "./not-captured"
import { notCaptured } from "./not-captured"
import { recordRefund, refundMark } from "./record-refund"
import type { Asker, Parts } from "./parts"
import { claimsInTheWay, fewestParts, roomOf } from "./refund-room"
import { send } from "./send"
import { settleLostOne } from "./settle-lost-one"

export type RefundInput = {
  readonly sessionId: string
  readonly medusaRefundId: string
  readonly amount: Money
  /** Medusa's `created_by`: the mark of a refund row (`refundMark`) when only what Amazon did already is recorded. */
  readonly createdBy?: string | null
  readonly shop: Shop
  readonly asker: Asker
}

/** `pending` is Amazon's normal first answer; the refund is linked and followed. */
export type Refunded = {
  readonly is: "refunded"
  readonly folio: Folio
  readonly refunds: readonly RefundRow[]
  readonly pending: boolean
}

/**
 * Gives money back (DESIGN section 4 step 8): spread over the payment's captures, newest first, each part its own row.
 * A refund whose answer was lost and that no Medusa refund stands for is adopted when the amount is the same.
 * @throws Busy when the order reference's lock is not had in time.
 */
export async function refund(parts: Parts, input: RefundInput): Promise<Refunded | NotCaptured> {
  const folio = await parts.ledger.load({ sessionId: input.sessionId })
  if (!folio) return notCaptured("unknown-payment", "the ledger knows no Amazon Pay order reference for this payment")
  return parts.lock.run(lockKey(folio), async () => {
    for (let turn = 0; turn < 12; turn++) {
      const answer = await attempt(parts, folio.orderReference.id, input)
      if (answer !== "again") return answer
    }
    throw new Busy("the refund did not come to rest")
  })
}

async function attempt(parts: Parts, id: string, input: RefundInput): Promise<Refunded | NotCaptured | "again"> {
  const folio = await parts.ledger.load({ id })
  if (!folio) return notCaptured("unknown-payment", "the order reference is gone from the ledger")
  const unsettled = folio.refunds.find((row) => row.settledAt === null)
  if (unsettled) return settleFirst(parts, folio, unsettled, input)
  if (input.createdBy?.startsWith(refundMark(""))) return recorded(parts, folio, input)
  const group = await orphan(folio, input)
  if (group) return claim(parts, folio, group, input)
  const mine = folio.refunds.filter((row) => row.wantedBy === input.medusaRefundId && row.state !== "Void")
  const declined = mine.find((row) => row.state === "Declined")
  if (declined) return afterDecline(mine, declined)
  const { currency } = input.amount
  const left = money(
    input.amount.minor -
      sum(
        mine.map((row) => row.amount),
        currency,
      ).minor,
    currency,
  )
  if (mine.length > 0 && isCovered(parts, folio, left, input)) return finish(parts, folio, mine, input)
  return nextPart(parts, folio, { left, part: mine.length + 1, input })
}

async function recorded(parts: Parts, folio: Folio, input: RefundInput): Promise<Refunded | NotCaptured> {
  const told = await recordRefund(parts, folio, input)
  return told.is === "recorded" ? done(told.folio, [told.row]) : told
}

async function settleFirst(
  parts: Parts,
  folio: Folio,
  row: RefundRow,
  input: RefundInput,
): Promise<NotCaptured | "again"> {
  const wanted = folio.refunds.filter((it) => it.wantedBy === row.wantedBy && (it === row || isRefunding(it)))
  const same =
    sum(
      wanted.map((it) => it.amount),
      row.amount.currency,
    ).minor === input.amount.minor
  const sent = await settleLostOne(parts, folio, { kind: "refund", row }, { wanted: same, asker: input.asker })
  if (sent.is !== "unknown") return "again"
  return notCaptured(
    "in-doubt",
    `the outcome of an earlier refund of ${describeMoney(row.amount)} is still being determined; try again in two minutes`,
  )
}

type Group = { readonly rows: readonly RefundRow[]; readonly standsFor: string | null }

/** Parts of one earlier refund that took effect and have no link: their Medusa refund was dropped, or the process died. */
async function orphan(folio: Folio, input: RefundInput): Promise<Group | undefined> {
  const loose = folio.refunds.filter(
    (row) =>
      row.link === null && row.origin === "merchant" && isRefunding(row) && row.wantedBy !== input.medusaRefundId,
  )
  const [first] = loose
  if (!first) return undefined
  const rows = loose.filter((row) => row.wantedBy === first.wantedBy)
  const exists = first.wantedBy !== null && (await input.shop.hasRefund(first.wantedBy))
  return { rows, standsFor: exists ? first.wantedBy : null }
}

/** The same amount is what the merchant wanted then: adopted, no call. Another amount waits until that one is recorded. */
async function claim(
  parts: Parts,
  folio: Folio,
  { rows, standsFor }: Group,
  input: RefundInput,
): Promise<Refunded | NotCaptured | "again"> {
  if (standsFor !== null) {
    await link(parts, folio, rows, { to: standsFor, event: "linked", input })
    return "again"
  }
  const total = sum(
    rows.map((row) => row.amount),
    input.amount.currency,
  )
  if (total.minor !== input.amount.minor) {
    return notCaptured(
      "unrecorded",
      `a refund of ${describeMoney(total)} took effect at Amazon and is not recorded yet; refund exactly that amount to record it, then refund the rest`,
    )
  }
  const after = await link(parts, folio, rows, { to: input.medusaRefundId, event: "adopted", input })
  return after ? done(after, rows) : "again"
}

const done = (folio: Folio, rows: readonly RefundRow[]): Refunded => {
  const refunds = folio.refunds.filter((row) => rows.some((it) => it.id === row.id))
  return { is: "refunded", folio, refunds, pending: refunds.some((row) => row.state === "Pending") }
}

async function finish(
  parts: Parts,
  folio: Folio,
  rows: readonly RefundRow[],
  input: RefundInput,
): Promise<Refunded | "again"> {
  const after = await link(parts, folio, rows, { to: input.medusaRefundId, event: "linked", input })
  return after ? done(after, rows) : "again"
}

type Linking = { readonly to: string; readonly event: HistoryWord; readonly input: RefundInput }

async function link(
  parts: Parts,
  folio: Folio,
  rows: readonly RefundRow[],
  { to, event, input }: Linking,
): Promise<Folio | undefined> {
  const by = { source: "call", at: parts.clock.now(), actor: input.asker.actor } as const
  const after = await decideAndSchedule(parts, folio.orderReference.id, (now) =>
    now.refunds
      .filter((row) => row.link === null && rows.some((it) => it.id === row.id))
      .flatMap((row): readonly Change[] => [
        { in: "refund", id: row.id, when: { link: null }, set: { link: to } },
        entry(by, {
          orderReferenceId: now.orderReference.id,
          kind: "refund",
          targetId: row.id,
          event,
          amazonId: row.amazonId,
          to: row.state,
        }),
      ]),
  )
  return rows.every((row) => after.refunds.find((it) => it.id === row.id)?.link === to) ? after : undefined
}

function afterDecline(mine: readonly RefundRow[], declined: RefundRow): NotCaptured {
  const made = mine.filter((row) => isRefunding(row))
  const rest =
    made.length === 0
      ? ""
      : `; ${describeMoney(
          sum(
            made.map((row) => row.amount),
            declined.amount.currency,
          ),
        )} of it were refunded and can be recorded by refunding exactly that amount`
  return notCaptured("declined", `Amazon declined the refund (${declined.reason ?? "no reason"})${rest}`)
}

/** Nothing is left to give back; or one minor unit that no capture has, because all was meant. */
function isCovered(parts: Parts, folio: Folio, left: Money, { sessionId }: RefundInput): boolean {
  const { policy } = parts.account(folio.orderReference.account)
  return left.minor <= 0n || (left.minor === 1n && roomOf(folio, sessionId, policy).length === 0)
}

type Part = { readonly left: Money; readonly part: number; readonly input: RefundInput }

async function nextPart(parts: Parts, folio: Folio, { left, part, input }: Part): Promise<NotCaptured | "again"> {
  const { policy } = parts.account(folio.orderReference.account)
  const room = roomOf(folio, input.sessionId, policy)
  const all = money(
    room.reduce((total, it) => total + it.left, 0n),
    left.currency,
  )
  // Within one minor unit of all that is left is all that is left (DESIGN rule 6).
  const wanted = nearly(all, left) ? all : left
  const target = fewestParts(room, wanted.minor)
  if (!target || all.minor < wanted.minor) {
    return notCaptured(
      "nothing-authorized",
      `${describeMoney(left)} is more than the ${describeMoney(all)} that can still be refunded${claimsInTheWay(folio)}`,
    )
  }
  const amount = money(target.left < wanted.minor ? target.left : wanted.minor, left.currency)
  const row = newRefund(parts, { capture: target.capture, amount, part, medusaRefundId: input.medusaRefundId })
  const by = { source: "call", at: row.createdAt, actor: input.asker.actor } as const
  const told = entry(by, { orderReferenceId: row.orderReferenceId, kind: "refund", targetId: row.id, event: "intent" })
  if ((await parts.ledger.commit([{ in: "refund", insert: row }, told, dueSoon(folio, row.createdAt)])) === "lost")
    return "again"
  const sent = await send(
    parts,
    { ...folio, refunds: [...folio.refunds, row] },
    { kind: "refund", row },
    { repeat: false, asker: input.asker },
  )
  if (sent.is === "void") return notCaptured("refused", sent.fault.message)
  if (sent.is === "unknown")
    return notCaptured(
      "in-doubt",
      `Amazon's answer was lost (${sent.fault.code}); the outcome is being determined; refund the same amount again in two minutes`,
    )
  return "again"
}
