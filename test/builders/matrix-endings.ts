import type { Cell, Ending } from "./matrix"

type Reason = Cell["reason"]

const first = { SetOrderReferenceDetails: 1, ConfirmOrderReference: 1 } as const

/** The buyer waited, was answered, and did not come back: nothing stays reserved, nothing is tried behind his back. */
const answered = (reason: Reason): Ending => ({
  answer: reason,
  order: reason === "AmazonRejected" ? "Closed" : "Canceled",
  authorizations: ["Declined"],
  ledger: ["Declined sync present"],
  words: [],
  calls: { ...first, Authorize: 1, ...(reason === "AmazonRejected" ? {} : { CancelOrderReference: 1 }) },
})

type Left = Pick<Ending, "order" | "words"> & { readonly again: boolean }

/** An order stands and the buyer has left: told, given up, or asked for once more by itself. */
const left: Readonly<Record<Reason, Left>> = {
  InvalidPaymentMethod: { order: "Suspended", words: ["tell-buyer"], again: false },
  AmazonRejected: { order: "Closed", words: ["gave-up"], again: false },
  ProcessingFailure: { order: "Open", words: [], again: true },
  TransactionTimedOut: { order: "Open", words: [], again: true },
}

/** Where a cell must end (seed 003; DESIGN section 7). */
export function expected({ reason, presence, mode }: Cell): Ending {
  const longer = reason === "TransactionTimedOut" && mode === "sync-then-async"
  if (presence === "present" && mode !== "async" && !longer) return answered(reason)
  const { order, words, again } = left[reason]
  const asked = mode === "async" ? "async" : "sync"
  // The buyer still waits when the synchronous answer is asked for once more with Amazon's longest time.
  const by = longer && presence === "present" ? "present" : "gone"
  return {
    answer: "pending",
    order,
    authorizations: again ? ["Declined", "Open"] : ["Declined"],
    ledger: [`Declined ${asked} present`, ...(again ? [`Open async ${by}`] : [])],
    words,
    calls: { ...first, Authorize: again ? 2 : 1 },
  }
}
