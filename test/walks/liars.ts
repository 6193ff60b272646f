import type { Change, Ledger } from "../../src/services/ports/ledger"
import { memoryLedger } from "../builders/memory-ledger"

const filtering =
  (keep: (change: Change) => boolean): (() => Ledger) =>
  () => {
    const honest = memoryLedger()
    return { ...honest, commit: (changes) => honest.commit(changes.filter(keep)) }
  }

const isDecline = (change: Change): boolean =>
  change.in === "history" && "insert" in change && change.insert.event === "decline"

/** A ledger that breaks one of its promises, and the rule that must notice. */
export const liars: Readonly<Record<string, { readonly ledger: () => Ledger; readonly rule: RegExp }>> = {
  "forgets that Amazon declined": {
    ledger: filtering((change) => !isDecline(change)),
    rule: /^a decline that is not once in the history/,
  },
  "writes each decline twice": {
    ledger: () => {
      const honest = memoryLedger()
      const twice = (change: Change): readonly Change[] =>
        change.in === "history" && "insert" in change && isDecline(change)
          ? [change, { in: "history", insert: { ...change.insert, id: `${change.insert.id}x` } }]
          : [change]
      return { ...honest, commit: (changes) => honest.commit(changes.flatMap(twice)) }
    },
    rule: /^a decline that is not once in the history/,
  },
  "loses the intent of an authorization": {
    ledger: filtering((change) => !(change.in === "authorization" && "insert" in change)),
    rule: /./,
  },
  "never grants a wish": {
    ledger: filtering((change) => !(change.in === "wish" && "set" in change)),
    rule: /^a wish stays open/,
  },
  "forgets when to look again": {
    ledger: () => ({ ...memoryLedger(), claimDue: () => Promise.resolve([]) }),
    rule: /^(something is never settled|money stays reserved|Amazon holds what|a wish stays open|the shop never)/,
  },
}
