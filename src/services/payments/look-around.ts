import type { Clock } from "../ports/clock"
import type { Among, Ledger } from "../ports/ledger"

/** A claimed row is not claimed again for so long; a process that dies gives it back by time. */
const lease = 2 * 60_000
/** An account is left alone for the rest of a round after so many failures in a row: Amazon does not answer for it. */
const trouble = 3

type Round = {
  readonly ledger: Pick<Ledger, "claimDue">
  readonly clock: Clock
  /** Looks after one order reference and says when it is due again; whether it went well. Must not throw. */
  readonly look: (id: string) => Promise<boolean>
}

/** `most`: order references of one account. A round ends after `milliseconds`, also when more is due. */
type Bounds = { readonly accounts: readonly string[]; readonly most: number; readonly milliseconds: number }

/**
 * One round of the reconciler. Each account has a lane of its own, and the lanes run beside each other, so that an
 * account in trouble or with much to do keeps nobody waiting. Within a lane whoever is due longest comes first, one at a
 * time, so that no lease runs out while others are looked at; a row that always fails comes due later than those it met.
 */
export async function lookAround(round: Round, { accounts, most, milliseconds }: Bounds): Promise<number> {
  const begun = round.clock.now()
  const lanes: readonly Among[] = [...accounts.map((account) => ({ account })), { noneOf: accounts }]
  const looked = await Promise.all(lanes.map((among) => runLane(round, { among, begun, most, milliseconds })))
  return looked.reduce((all, count) => all + count, 0)
}

type Lane = Omit<Bounds, "accounts"> & { readonly among: Among; readonly begun: Date }

async function runLane({ ledger, clock, look }: Round, { among, begun, most, milliseconds }: Lane): Promise<number> {
  let failures = 0
  for (let looked = 0; ; looked += 1) {
    const now = clock.now().getTime()
    if (looked >= most || failures >= trouble || now - begun.getTime() >= milliseconds) return looked
    // What was due when the round began, so that a row in trouble is met once.
    const [id] = await ledger.claimDue(begun, new Date(now + lease), { limit: 1, among })
    if (id === undefined) return looked
    failures = (await look(id)) ? 0 : failures + 1
  }
}
