import { Fault } from "../domain/fault"
import { lives } from "../domain/lives"
import type { Change, Folio } from "../ports/ledger"
import type { PaymentConnector } from "../ports/payment-connector"
import type { WishRow } from "../ports/rows"
import { decideAndSchedule } from "./decide-and-schedule"
import { unsettledAuthorization } from "./guard-authorize"
import { entry } from "./history"
import type { Asker, Parts } from "./parts"
import { refOf, refOfOrder } from "./refs"
import { takeOver } from "./take-over"
import { Busy } from "../ports/busy"

/** After so many times of asking, a wish is parked and a person must look. */
const patience = 12
const callTime = 10_000

/**
 * Asks Amazon for every open wish of an order reference and reads what became of it. "Already so" errors are no errors:
 * a read decides. A fault leaves the wish open; the reconciler asks again.
 */
export async function fulfilWishes(parts: Parts, id: string, asker: Asker): Promise<Folio> {
  const folio = await parts.ledger.load({ id })
  if (!folio) throw new Busy("the order reference is not in the ledger")
  const open = folio.wishes.filter((wish) => wish.state === "open")
  for (const wish of open) await fulfil(parts, folio, wish, asker)
  return open.length === 0 ? folio : ((await parts.ledger.load({ id })) ?? folio)
}

async function fulfil(parts: Parts, folio: Folio, wish: WishRow, asker: Asker): Promise<void> {
  const connector = parts.account(folio.orderReference.account).connector.as(asker.priority)
  const by = { source: "call", at: parts.clock.now(), actor: asker.actor } as const
  const target = targetOf(folio, wish)
  if (!target || lives[target.kind].isFinal(target.state)) return void (await close(parts, wish, "done", asker))
  const { left } = await asked(ask(connector, folio, wish, new Date(by.at.getTime() + callTime)))
  if (left) return leave(parts, folio, wish, asker)
  try {
    const { seen } = await connector.read(target.ref)
    const after = await decideAndSchedule(parts, folio.orderReference.id, (now) => takeOver(now, seen, by))
    const now = targetOf(after, wish)
    if (!now || lives[now.kind].isFinal(now.state)) return void (await close(parts, wish, "done", asker))
  } catch (error) {
    if (!(error instanceof Fault)) throw error
  }
  await close(parts, wish, wish.tries + 1 >= patience ? "parked" : "open", asker)
}

/**
 * Nothing can be asked of it before the buyer has paid, and nobody will let him: it expires by itself. While an attempt is
 * in doubt, it may have been paid for after all: then it is asked again.
 */
async function leave(parts: Parts, folio: Folio, wish: WishRow, asker: Asker): Promise<void> {
  if (unsettledAuthorization(folio) === undefined) await close(parts, wish, "done", asker)
}

type Asked = Awaited<ReturnType<typeof ask>>

async function asked(asking: Promise<Asked>): Promise<Asked> {
  try {
    return await asking
  } catch (error) {
    if (error instanceof Fault) return {}
    throw error
  }
}

function targetOf(folio: Folio, wish: WishRow) {
  if (wish.wish !== "release") {
    const { state } = folio.orderReference
    return { kind: "order-reference", state, ref: refOfOrder(folio.orderReference) } as const
  }
  const row = folio.authorizations.find((it) => it.id === wish.targetId)
  return row?.amazonId
    ? ({ kind: "authorization", state: row.state, ref: refOf("authorization", row) } as const)
    : undefined
}

function ask(
  connector: PaymentConnector,
  folio: Folio,
  { wish, why, targetId }: WishRow,
  deadline: Date,
): Promise<{ readonly requestId?: string; readonly left?: true }> {
  if (wish !== "release") return connector.end({ order: refOfOrder(folio.orderReference), how: wish, why, deadline })
  const row = folio.authorizations.find((it) => it.id === targetId)
  return row ? connector.release({ authorization: refOf("authorization", row), why, deadline }) : Promise.resolve({})
}

/** `open` once more counts the try; done and parked end the wish. */
async function close(parts: Parts, wish: WishRow, state: WishRow["state"], asker: Asker): Promise<void> {
  const by = { source: "call", at: parts.clock.now(), actor: asker.actor } as const
  await decideAndSchedule(parts, wish.orderReferenceId, (folio) => {
    const now = folio.wishes.find((it) => it.id === wish.id)
    if (now?.state !== "open") return []
    const set = { state, tries: now.tries + 1 }
    const change: Change = { in: "wish", id: wish.id, when: { state: "open" }, set }
    if (state === "open") return [change]
    const told = entry(by, {
      orderReferenceId: wish.orderReferenceId,
      kind: "wish",
      targetId: wish.targetId,
      event: state,
      to: wish.wish,
    })
    return [change, told]
  })
}
