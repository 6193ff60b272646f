import { mayCount } from "../domain/may-count"
import { isCollected } from "../domain/is-collected"
import type { Money } from "../domain/money"
import { describeMoney, nearly, sameMoney } from "../domain/money"
import { Busy } from "../ports/busy"
import type { Folio } from "../ports/ledger"
import type { AuthorizationRow, CaptureRow } from "../ports/rows"
import type { Shop } from "../ports/shop"
import { captureRest } from "./capture-rest"
import { entry } from "./history"
import { isSpent } from "./is-spent"
import type { Captured } from "./link-capture"
import { linkCapture } from "./link-capture"
import { lockKey } from "./lock-key"
import type { NotCaptured } from "./not-captured"
import { notCaptured } from "./not-captured"
import type { Asker, Parts } from "./parts"
import { interruptedPlan, settleAndPark } from "./plan-steps"
import { sendCapture } from "./send-capture"
import { settleLostOne } from "./settle-lost-one"
import { split } from "./split"

export type CaptureInput = {
  readonly sessionId: string
  /** Medusa's capture row and its amount: the money to collect. */
  readonly medusaCaptureId: string
  readonly amount: Money
  /** Medusa's `created_by`: "amazon-pay:<capture row id>" when we record what Amazon did already. */
  readonly createdBy: string | null
  readonly shop: Shop
  readonly asker: Asker
}

/** The mark by which the provider knows a Medusa capture that only records an effect already there. */
export const recordMark = (captureId: string): string => `amazon-pay:${captureId}`

/**
 * Collects exactly what is authorized (DESIGN section 4 step 7, section 8). An effect that is already there and that no
 * Medusa capture stands for is adopted instead of made again. Only Completed counts as captured.
 * @throws Busy when the order reference's lock is not had in time.
 */
export async function capture(parts: Parts, input: CaptureInput): Promise<Captured | NotCaptured> {
  const folio = await parts.ledger.load({ sessionId: input.sessionId })
  if (!folio) return notCaptured("unknown-payment", "the ledger knows no Amazon Pay order reference for this payment")
  return parts.lock.run(lockKey(folio), async () => {
    for (let turn = 0; turn < 6; turn++) {
      const answer = await attempt(parts, folio.orderReference.id, input)
      if (answer !== "again") return answer
    }
    throw new Busy("the capture did not come to rest")
  })
}

async function attempt(parts: Parts, id: string, input: CaptureInput): Promise<Captured | NotCaptured | "again"> {
  const folio = await parts.ledger.load({ id })
  if (!folio) return notCaptured("unknown-payment", "the order reference is gone from the ledger")
  const mine = folio.authorizations.filter((row) => row.sessionId === input.sessionId)
  const captures = folio.captures.filter((row) => mine.some((it) => it.id === row.authorizationId))
  const unsettled = captures.find((row) => row.settledAt === null)
  if (unsettled) return settleFirst(parts, folio, unsettled, input)
  if (input.createdBy?.startsWith(recordMark(""))) return record(parts, folio, captures, input)
  const answer = await answerFromLedger(parts, folio, captures, input)
  return answer ?? collect(parts, folio, mine, input)
}

/** What is there already decides, without a call: adopted, waited for, or parked. */
async function answerFromLedger(
  parts: Parts,
  folio: Folio,
  captures: readonly CaptureRow[],
  input: CaptureInput,
): Promise<Captured | NotCaptured | "again" | undefined> {
  const claim = await unlinked(captures, input)
  if (claim?.standsFor) return linkCapture(parts, folio, claim.row, { to: claim.standsFor, input, event: "linked" })
  if (claim && meant(folio, claim.row, input.amount)) {
    return linkCapture(parts, folio, claim.row, { input, event: "adopted" })
  }
  const open = openCapture(captures, claim?.row)
  if (open) return open
  const plan = interruptedPlan(folio)
  return plan && settleAndPark(parts, folio, plan, input.asker)
}

async function settleFirst(
  parts: Parts,
  folio: Folio,
  row: CaptureRow,
  input: CaptureInput,
): Promise<NotCaptured | "again"> {
  const wanted = sameMoney(row.amount, input.amount)
  const sent = await settleLostOne(parts, folio, { kind: "capture", row }, { wanted, asker: input.asker })
  if (sent.is !== "unknown") return "again"
  return notCaptured(
    "in-doubt",
    `the outcome of an earlier capture of ${describeMoney(row.amount)} is still being determined; try again in two minutes`,
  )
}

/** The same amount; or within one minor unit of it where all that was authorized was captured (DESIGN rule 6). */
function meant(folio: Folio, row: CaptureRow, asked: Money): boolean {
  const all = folio.authorizations.find((it) => it.id === row.authorizationId)?.amount
  return sameMoney(row.amount, asked) || (all !== undefined && sameMoney(all, row.amount) && nearly(all, asked))
}

type Claim = { readonly row: CaptureRow; readonly standsFor: string | null }

/** A Completed capture without a link: the Medusa capture that wanted it still exists, or nobody stands for it. */
async function unlinked(captures: readonly CaptureRow[], { shop }: CaptureInput): Promise<Claim | undefined> {
  const row = captures.find((it) => isCollected(it) && it.link === null)
  if (!row) return undefined
  const alive = row.wantedBy !== null && (await shop.hasCapture(row.wantedBy))
  return { row, standsFor: alive ? row.wantedBy : null }
}

function openCapture(captures: readonly CaptureRow[], unclaimedOne: CaptureRow | undefined): NotCaptured | undefined {
  const pending = captures.find((row) => row.state === "Pending")
  if (pending)
    return notCaptured(
      "pending",
      `a capture of ${describeMoney(pending.amount)} is pending at Amazon and will be recorded by itself`,
    )
  if (!unclaimedOne) return undefined
  return notCaptured(
    "unrecorded",
    `Amazon has captured ${describeMoney(unclaimedOne.amount)} already; it will be recorded by itself within minutes`,
  )
}

/** Medusa's capture only records a ledger capture: payment, amount and that nobody claimed it are checked; no call. */
async function record(
  parts: Parts,
  folio: Folio,
  captures: readonly CaptureRow[],
  input: CaptureInput,
): Promise<Captured | NotCaptured | "again"> {
  const row = captures.find((it) => recordMark(it.id) === input.createdBy)
  if (!row || !isCollected(row) || row.link !== null)
    return notCaptured("unknown-payment", "there is no such capture to record")
  if (!sameMoney(row.amount, input.amount))
    return notCaptured("mismatch", `Amazon captured ${describeMoney(row.amount)}, not ${describeMoney(input.amount)}`)
  return linkCapture(parts, folio, row, { input, event: "recorded" })
}

async function collect(
  parts: Parts,
  folio: Folio,
  mine: readonly AuthorizationRow[],
  input: CaptureInput,
): Promise<Captured | NotCaptured | "again"> {
  const { policy, connector } = parts.account(folio.orderReference.account)
  if (isTooMuch(folio, input.amount))
    return notCaptured("nothing-authorized", `${describeMoney(input.amount)} ${tooMuch}`)
  const open = mine.filter((row) => row.state === "Open" && !isSpent(folio, row))
  const exact = open.find((row) => nearly(row.amount, input.amount))
  if (exact) return sendCapture(parts, folio, { authorization: exact, amount: exact.amount, input })
  const larger = open.find((row) => row.amount.minor > input.amount.minor)
  if (!larger)
    return (
      (await captureRest(parts, folio, mine, input)) ??
      notCaptured("nothing-authorized", nothingFor(open, input.amount))
    )
  if (policy.captureMismatch === "split" && connector.can.further)
    return split(parts, folio, { authorization: larger, input })
  if (policy.captureMismatch === "asynchronous" && connector.can.otherAmount !== "no") {
    return sendCapture(parts, folio, { authorization: larger, amount: input.amount, input })
  }
  return refuseMismatch(parts, folio, larger, input)
}

const tooMuch = "is more than what the buyer agreed to, less what was captured already"

/** What a parked split left reserved beside its part must not be collected on top of it. */
function isTooMuch({ orderReference: { total }, captures }: Folio, asked: Money): boolean {
  const taken = captures.filter(mayCount).reduce((sum, row) => sum + row.amount.minor, 0n)
  return total !== null && taken > 0n && taken + asked.minor > total.minor + 1n
}

const nothingFor = (open: readonly AuthorizationRow[], asked: Money): string => {
  const [first] = open
  return first
    ? `${describeMoney(asked)} is more than the ${describeMoney(first.amount)} that are authorized`
    : "nothing is authorized at Amazon that could be captured"
}

async function refuseMismatch(
  parts: Parts,
  folio: Folio,
  row: AuthorizationRow,
  input: CaptureInput,
): Promise<NotCaptured> {
  const { id } = folio.orderReference
  const detail =
    `${describeMoney(input.amount)} is not the authorized ${describeMoney(row.amount)}, and the captured amount must equal it. ` +
    `Capture ${describeMoney(row.amount)} in full and refund the difference, or set the option captureMismatch to "asynchronous" or "split"`
  const by = { source: "call", at: parts.clock.now(), actor: input.asker.actor } as const
  await parts.ledger.commit([
    entry(by, { orderReferenceId: id, kind: "guard", targetId: row.id, event: "refused", reason: "captureMismatch" }),
  ])
  return notCaptured("mismatch", detail)
}
