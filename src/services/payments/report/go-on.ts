import { Fault } from "../../domain/fault"
import type { Clock } from "../../ports/clock"
import type { Leased, NewDifference, ReportStore } from "../../ports/report-store"
import { freshId } from "../../support/fresh-id"
import type { Finding } from "./difference-kinds"
import { differenceKinds } from "./difference-kinds"
import { differencePrefix } from "./ledger-and-shop"

/** One order reference takes seconds; a process that dies gives the report back after this. */
const lease = 2 * 60_000
/** An order reference that Amazon does not answer for is listed as unreadable after so many tries. */
const patience = 3
const pause = 30_000

type Walk = {
  readonly store: ReportStore
  readonly clock: Clock
  /** Compares the three sides of one order reference. @throws Fault */
  readonly examine: (orderReferenceId: string) => Promise<readonly Finding[]>
}

/** A run ends for now after so many order references or milliseconds. */
export type Budget = { readonly most: number; readonly milliseconds: number; readonly id?: string }

export type WentOn = { readonly is: "idle" | "done" | "later" | "failed" | "lost"; readonly lookedAt: number }

/**
 * Goes on with an unfinished report where it was left, by whomever. Each order reference is committed with what was
 * found; when Amazon's quota is used up for longer than the run may take, the rest is left to the next one.
 */
export async function goOn(walk: Walk, budget: Budget): Promise<WentOn> {
  const { store, clock } = walk
  const begun = clock.now().getTime()
  const claimed = await store.claim(clock.now(), later(clock, lease), budget.id)
  if (!claimed) return { is: "idle", lookedAt: 0 }
  let mine = claimed
  for (let lookedAt = 0; ; lookedAt += 1) {
    const spent = lookedAt >= budget.most || clock.now().getTime() - begun >= budget.milliseconds
    if (spent) return rest(walk, mine, { lookedAt, wait: 0, failed: false })
    const id = await store.next(mine.report.id)
    if (id === undefined) {
      await store.end(mine, clock.now())
      return { is: "done", lookedAt }
    }
    const seen = await lookPatiently(walk, mine, { id, end: begun + budget.milliseconds })
    if (seen.is === "stop") return { is: await stop(walk, mine, seen.why), lookedAt }
    if (seen.is === "wait") return rest(walk, mine, { lookedAt, wait: seen.wait, failed: seen.failed })
    const until = later(clock, lease)
    const at = clock.now()
    if (!(await store.note(mine, { orderReferenceId: id, differences: asRows(seen.found, at), at, until })))
      return { is: "lost", lookedAt }
    mine = { report: { ...mine.report, tries: 0 }, until }
  }
}

const later = (clock: Clock, milliseconds: number): Date => new Date(clock.now().getTime() + milliseconds)

/** Findings as rows to store. */
export const asRows = (findings: readonly Finding[], at: Date): readonly NewDifference[] =>
  findings.map((finding) => ({
    ...finding,
    id: freshId(differencePrefix, at),
    remedy: differenceKinds[finding.kind].remedy,
  }))

type Looked =
  | { readonly is: "seen"; readonly found: readonly Finding[] }
  | { readonly is: "wait"; readonly wait: number; readonly failed: boolean }
  | { readonly is: "stop"; readonly why: string }

type Looking = { readonly id: string; readonly end: number }

/** Waits for a place in the quota while the run may take: a report holds no lock that somebody else needs. */
async function lookPatiently(walk: Walk, mine: Leased, { id, end }: Looking): Promise<Looked> {
  for (;;) {
    const seen = await look(walk, mine, id)
    const waits = seen.is === "wait" && !seen.failed && walk.clock.now().getTime() + seen.wait < end
    if (!waits) return seen
    await walk.clock.sleep(seen.wait)
  }
}

async function look({ examine }: Walk, { report }: Leased, id: string): Promise<Looked> {
  try {
    return { is: "seen", found: await examine(id) }
  } catch (error) {
    const trouble = error instanceof Fault ? afterFault(error) : undefined
    if (trouble) return trouble
    if (!isRefused(error) && report.tries + 1 < patience) return { is: "wait", wait: pause, failed: true }
    return { is: "seen", found: [{ kind: "unreadable", objectId: id, detail: { amazon: codeOf(error) } }] }
  }
}

function afterFault({ kind, code, retryAfter = 1 }: Fault): Looked | undefined {
  if (kind === "throttled") return { is: "wait", wait: retryAfter * 1_000, failed: false }
  return kind === "misconfigured" ? { is: "stop", why: code } : undefined
}

/** Amazon has answered, and will answer the same again. */
const isRefused = (error: unknown): boolean => error instanceof Fault && error.kind === "refused"

function codeOf(error: unknown): string {
  if (error instanceof Fault) return error.code
  return error instanceof Error ? error.name : "unknown"
}

type Rest = { readonly lookedAt: number; readonly wait: number; readonly failed: boolean }

async function rest({ store, clock }: Walk, mine: Leased, { lookedAt, wait, failed }: Rest): Promise<WentOn> {
  await store.release(mine, later(clock, wait), failed)
  return { is: "later", lookedAt }
}

async function stop({ store, clock }: Walk, mine: Leased, why: string): Promise<"failed"> {
  await store.end(mine, clock.now(), why)
  return "failed"
}
