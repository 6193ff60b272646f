import type { Change, Folio } from "../ports/ledger"
import type { AuthorizationRow, RoundRow } from "../ports/rows"
import { freshId } from "../support/fresh-id"
import type { AbsentStep } from "./absent-step"
import { absentStep } from "./absent-step"
import { announced } from "./announced"
import { decideAndSchedule } from "./decide-and-schedule"
import { nextIntent } from "./due"
import type { By } from "./history"
import { entry } from "./history"
import { lookAtOrder } from "./look-at-order"
import { nextTry } from "./next-try"
import type { Asker, Parts } from "./parts"
import { watchAsks } from "./parts"
import { placeRound } from "./place-round"
import { beginRound } from "./rounds"
import { send } from "./send"
import { wish } from "./supersede"

const turns = 6
/** An answer to Confirm is waited for so long; nobody else waits. */
const confirmTime = 15_000

/**
 * An order stands, the buyer is gone, and its payment was declined: one step of the decline table after the other, until
 * there is nothing to do now. Each is committed before its call, so that two servers make it once and a lost answer is
 * adopted. The caller holds the order reference's lock.
 */
export async function carryOn(parts: Parts, id: string, asker: Asker = watchAsks): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    const folio = await parts.ledger.load({ id })
    if (!folio || (await makeStep(parts, folio, asker)) === "rest") return
  }
}

type After = "again" | "rest"

async function makeStep(parts: Parts, folio: Folio, asker: Asker): Promise<After> {
  const account = parts.account(folio.orderReference.account)
  const step = absentStep({ folio, account, now: parts.clock.now() })
  switch (step.is) {
    case "none":
    case "wait":
      return "rest"
    case "confirm":
      return confirmAgain(parts, folio, step, asker)
    case "authorize":
      return authorizeAgain(parts, folio, step, asker)
    case "tell":
    case "park":
    case "give-up":
      return say(parts, folio, step, asker)
  }
}

type Said = Extract<AbsentStep, { why: string }>

const words = { tell: "tell-buyer", park: "parked", "give-up": "gave-up" } as const
const raised = { tell: ["buyer-must-act"], park: ["buyer-must-act", "waited-too-long"], "give-up": [] } as const
const raisedHere: readonly string[] = ["buyer-must-act", "waited-too-long"]

/** Told once: the flag, or the wish to cancel, stands beside it in the same commit. */
async function say(parts: Parts, { orderReference: { id } }: Folio, { is, why }: Said, asker: Asker): Promise<After> {
  const by = byOf(parts, asker)
  await decideAndSchedule(parts, id, (folio) => {
    const account = parts.account(folio.orderReference.account)
    const still = absentStep({ folio, account, now: by.at })
    if (still.is !== is) return []
    return [
      setFlags(folio, raised[is]),
      entry(by, { orderReferenceId: id, kind: "order-reference", targetId: id, event: words[is], reason: why }),
      ...(is === "give-up" ? wish(folio, { wish: "cancel", targetId: id, why }, by) : []),
    ]
  })
  return "rest"
}

const byOf = (parts: Parts, { actor }: Asker): By => ({ source: "poll", at: parts.clock.now(), actor })

/** The flags of this table become `flags`; holds that nobody else has changed them. */
const setFlags = ({ orderReference: { id, flags } }: Folio, own: readonly string[]): Change => ({
  in: "orderReference",
  id,
  when: { flags },
  set: { flags: [...flags.filter((flag) => !raisedHere.includes(flag)), ...own] },
})

type Confirming = { readonly round: RoundRow; readonly repeat: boolean }

async function confirmAgain(parts: Parts, folio: Folio, { round, repeat }: Confirming, asker: Asker): Promise<After> {
  const { sessionId, total, language } = round
  const begun = repeat ? round : await beginRound(parts, folio, { sessionId, total, language, asker })
  if (begun === "lost") return "again"
  const deadline = new Date(parts.clock.now().getTime() + confirmTime)
  const rounds = repeat ? folio.rounds : [...folio.rounds, begun]
  await placeRound(parts, { ...folio, rounds }, { round: begun, repeat, deadline, asker })
  const after = await parts.ledger.load({ id: folio.orderReference.id })
  return after?.rounds.find((it) => it.id === begun.id)?.confirm === "unsettled" ? "rest" : "again"
}

type Authorizing = { readonly round: RoundRow; readonly repaired: boolean }

/** The round that a repair begins, the word of it and the one authorization of it are one commit. */
async function authorizeAgain(
  parts: Parts,
  folio: Folio,
  { round: before, repaired }: Authorizing,
  asker: Asker,
): Promise<After> {
  const account = parts.account(folio.orderReference.account)
  const by = byOf(parts, asker)
  const { id } = folio.orderReference
  const round = repaired ? opened(folio, before, by.at) : before
  const row: AuthorizationRow = nextTry(folio, { round, account, now: by.at, buyer: "gone" })
  const committed = await parts.ledger.commit(
    announced(parts, folio, [
      ...(repaired ? beginning(folio, round, by) : []),
      { in: "authorization", insert: row },
      entry(by, { orderReferenceId: id, kind: "authorization", targetId: row.id, event: "intent", to: row.mode }),
      nextIntent(folio, by.at, { supersededAt: null, flags: folio.orderReference.flags }),
      ...(repaired ? [setFlags(folio, [])] : []),
    ]),
  )
  if (committed === "lost") return "again"
  const rounds = repaired ? [...folio.rounds, round] : folio.rounds
  const now = { ...folio, rounds, authorizations: [...folio.authorizations, row] }
  const sent = await send(parts, now, { kind: "authorization", row }, { repeat: false, asker })
  // What a decline made of the order reference decides the next step.
  const isDeclined =
    sent.is === "answered" && sent.folio.authorizations.some((it) => it.id === row.id && it.state === "Declined")
  if (isDeclined || sent.is === "void") return (await lookAtOrder(parts, now, asker)) ? "again" : "rest"
  return "rest"
}

/** Amazon opened the order reference by itself: a round without a Confirm of ours (DESIGN rule 3). */
const opened = (folio: Folio, before: RoundRow, at: Date): RoundRow => ({
  ...before,
  id: freshId("apn", at),
  createdAt: at,
  n: folio.rounds.length + 1,
  confirm: "settled",
  arrivedAt: null,
  proof: "none",
  handedOutAt: at,
})

const beginning = ({ orderReference: { id } }: Folio, round: RoundRow, by: By): readonly Change[] => [
  { in: "round", insert: round },
  entry(by, { orderReferenceId: id, kind: "order-reference", targetId: id, event: "repaired", to: "Open" }),
]
