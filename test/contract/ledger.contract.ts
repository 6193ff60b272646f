import type { Ledger } from "../../src/services/ports/ledger"

import { claimContract } from "./ledger-claims"
import { commitContract } from "./ledger-commits"
import { keyContract } from "./ledger-unique-keys"
import { loadContract } from "./ledger-loads"
import { raceContract } from "./ledger-races"

/** What every ledger keeps. `open` gives the ledger under test; rows of other tests may stand in it. */
export function ledgerContract(name: string, open: () => Ledger): void {
  describe(name, () => {
    describe("unique keys", () => keyContract(open))
    describe("commit", () => commitContract(open))
    describe("load and history", () => loadContract(open))
    describe("claimDue", () => claimContract(open))
    describe("races", () => raceContract(open))
  })
}
