import type { DifferenceRow, Note, Report, ReportStore } from "../../src/services/ports/report-store"

type Kept = { report: Report; leasedUntil: Date | null; next: number }

/** One report over these order references, in memory, with the leases of the real store. */
export function memoryReports(orderReferences: readonly string[]) {
  const found: (Note["differences"][number] & { readonly orderReferenceId: string })[] = []
  const kept: { it: Kept | undefined } = { it: undefined }
  const held = (until: Date): Kept | undefined =>
    kept.it?.leasedUntil?.getTime() === until.getTime() && kept.it.report.state === "running" ? kept.it : undefined
  const store: Pick<ReportStore, "begin" | "claim" | "next" | "note" | "release" | "end"> = {
    begin: async (report) => {
      const begun: Report = {
        ...report,
        state: "running",
        reason: null,
        total: orderReferences.length,
        lookedAt: 0,
        tries: 0,
        finishedAt: null,
      }
      kept.it = { report: begun, leasedUntil: null, next: 0 }
      return begun
    },
    claim: async (now, until) => {
      const { it } = kept
      if (!it || it.report.state !== "running" || (it.leasedUntil && it.leasedUntil > now)) return undefined
      it.leasedUntil = until
      return { report: it.report, until }
    },
    next: async () => orderReferences[kept.it?.next ?? 0],
    note: async ({ until: mine }, { orderReferenceId, differences, until }) => {
      const it = held(mine)
      if (!it) return false
      found.push(...differences.map((difference) => ({ ...difference, orderReferenceId })))
      it.report = { ...it.report, lookedAt: it.report.lookedAt + 1, tries: 0 }
      it.next += 1
      it.leasedUntil = until
      return true
    },
    release: async ({ until: mine }, until, failed) => {
      const it = held(mine)
      if (!it) return
      it.report = { ...it.report, tries: it.report.tries + (failed ? 1 : 0) }
      it.leasedUntil = until
    },
    end: async ({ until: mine }, at, why) => {
      const it = held(mine)
      if (it)
        it.report = { ...it.report, state: why === undefined ? "done" : "failed", reason: why ?? null, finishedAt: at }
    },
  }
  const notAsked = (): never => {
    throw new Error("a run does not ask for this")
  }
  const rest = {
    find: notAsked,
    list: notAsked,
    differences: notAsked,
    waiting: notAsked,
    difference: notAsked,
    add: notAsked,
    settle: notAsked,
  }
  return {
    store: { ...store, ...rest } satisfies ReportStore,
    report: () => kept.it?.report,
    found: () => found.map(({ kind, objectId }): Pick<DifferenceRow, "kind" | "objectId"> => ({ kind, objectId })),
  }
}
