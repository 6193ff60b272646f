import { memoryLedger } from "../../builders/memory-ledger"
import { ledgerContract } from "../../contract/ledger.contract"

const ledger = memoryLedger()

ledgerContract("the ledger in memory", () => ledger)
