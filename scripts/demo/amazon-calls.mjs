/**
 * What subscribers ask after the order, off everybody's path. After a capture they close the order reference: what the
 * merchant waits for speaks of authorization, capture and refund only.
 */
const apart = {
  buyer: new Set(["SetOrderAttributes", "UpdateChargePermission"]),
  merchant: new Set([
    "GetOrderReferenceDetails",
    "CloseOrderReference",
    "SetOrderAttributes",
    "GetCharge",
    "GetChargePermission",
    "CloseChargePermission",
    "UpdateChargePermission",
  ]),
}

const quiet = 700

/** Resolves when Amazon has not been asked anything for a while, so that the next count begins clean. */
export async function untilQuiet(control, last = -1) {
  const seq = (await control.calls()).at(-1)?.seq ?? 0
  if (seq === last) return seq
  await new Promise((resolve) => setTimeout(resolve, quiet))
  return untilQuiet(control, seq)
}

/**
 * Counts what Amazon is asked while somebody waits.
 *
 * @param {{ calls: (since?: number) => Promise<{ seq: number, operation: string }[]> }} control
 * @param {{ who: "buyer" | "merchant", work: () => Promise<unknown> }} what
 * @returns {Promise<{ result: unknown, operations: string[], count: number }>} `operations` are all, in order
 */
export async function countCalls(control, { who, work }) {
  const before = await untilQuiet(control)
  const result = await work()
  const operations = (await control.calls(before)).map(({ operation }) => operation)
  return { result, operations, count: operations.filter((it) => !apart[who].has(it)).length }
}
