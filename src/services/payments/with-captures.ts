import { Fault } from "../domain/fault"
import type { Ref, Seen } from "../domain/seen"
import type { PaymentConnector } from "../ports/payment-connector"

/**
 * CaptureNow: the captures named in an authorization's IdList are read with it, for only Completed is captured; but for
 * those that the same answer shows. One that cannot be read now is read by the reconciler: the ledger misses it (due.ts).
 */
export async function withCaptures(connector: PaymentConnector, seen: readonly Seen[]): Promise<readonly Seen[]> {
  const isShown = (child: Ref): boolean => seen.some(({ ref }) => ref.kind === child.kind && ref.id === child.id)
  const children = seen.flatMap(({ ref, children = [] }) =>
    ref.kind === "authorization"
      ? children.filter((child) => !isShown(child)).map((child) => ({ child, parent: ref }))
      : [],
  )
  const read = await Promise.all(children.map(({ child, parent }) => readOne(connector, child, parent)))
  return [...seen, ...read.flat()]
}

async function readOne(connector: PaymentConnector, child: Ref, parent: Ref): Promise<readonly Seen[]> {
  try {
    return (await connector.read(child)).seen.map((seen) => ({ ...seen, parent }))
  } catch (error) {
    if (error instanceof Fault) return []
    throw error
  }
}
