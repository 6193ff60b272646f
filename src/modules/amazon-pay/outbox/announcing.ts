import type { Ledger } from "../../../services/ports/ledger"

/** The ledger, with somebody who is told when something to announce was committed. */
export const announcing = (ledger: Ledger, told: () => void): Ledger => ({
  ...ledger,
  commit: async (changes) => {
    const done = await ledger.commit(changes)
    if (done === "done" && changes.some((change) => change.in === "announcement")) told()
    return done
  },
})
