import type { CellOfV2, EndingOfV2 } from "./matrix-v2"
import { isAtCompletion } from "./matrix-v2"

type Reason = CellOfV2["reason"]

const first = { UpdateCheckoutSession: 1, CompleteCheckoutSession: 1 } as const

/** Amazon has told the buyer already; the shop is told no more than that. */
const answers: Readonly<Partial<Record<Reason, string>>> = {
  Declined: "AmazonRejected",
  BuyerCanceled: "AmazonRejected",
  AmazonCanceled: "order-reference-used-up",
}

/** The session is over: nothing is reserved, and nothing can be asked of it any more. */
const ended = ({ reason, presence, mode }: CellOfV2): EndingOfV2 => ({
  answer: presence === "present" ? (answers[reason] ?? "") : "pending",
  order: "Canceled",
  charges: [],
  ledger: [`Declined ${mode === "sync" ? "sync" : "async"} present`],
  words: presence === "present" ? [] : ["gave-up"],
  calls: first,
})

type Left = Pick<EndingOfV2, "order" | "words"> & { readonly again: boolean }

/** An order stands and the buyer has left: told, given up, or asked for once more by itself. No Confirm is in it. */
const left: Readonly<Partial<Record<Reason, Left>>> = {
  SoftDeclined: { order: "Chargeable", words: [], again: true },
  HardDeclined: { order: "NonChargeable", words: ["tell-buyer"], again: false },
  AmazonRejected: { order: "Closed", words: ["gave-up"], again: false },
  ProcessingFailure: { order: "Chargeable", words: [], again: true },
  TransactionTimedOut: { order: "Chargeable", words: [], again: true },
}

/** Where a cell must end (seed 003; DESIGN section 7; amazon-pay-cv2.md 6). */
export function expectedOfV2(cell: CellOfV2): EndingOfV2 {
  const way = left[cell.reason]
  if (isAtCompletion(cell) || way === undefined) return ended(cell)
  const { order, words, again } = way
  return {
    answer: "pending",
    order,
    charges: again ? ["Declined", "Open"] : ["Declined"],
    ledger: ["Declined async present", ...(again ? ["Open async gone"] : [])],
    words,
    calls: { ...first, ...(again ? { CreateCharge: 1 } : {}) },
  }
}
