/** Made by subscribers after the order, off everybody's path. */
const afterwards = new Set(["SetOrderAttributes", "CloseOrderReference"])

/**
 * Counts what Amazon is asked while something happens.
 *
 * @param {{ calls: (since?: number) => Promise<{ seq: number, operation: string }[]> }} control
 */
export async function countCalls(control, work) {
  const before = (await control.calls()).at(-1)?.seq ?? 0
  const result = await work()
  const operations = (await control.calls(before)).map(({ operation }) => operation)
  return { result, operations, count: operations.filter((it) => !afterwards.has(it)).length }
}
