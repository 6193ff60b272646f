import { Fault } from "../domain/fault"
import { lives } from "../domain/lives"
import type { Ref, Seen } from "../domain/seen"
import type { Folio } from "../ports/ledger"
import type { PaymentConnector } from "../ports/payment-connector"
import { childrenOf } from "./children-of"
import { refOfOrder } from "./refs"

/** Known by its id, and not shown. */
export type Unread = { readonly ref: Ref; readonly code: string }
type Looked = { readonly seen: readonly Seen[]; readonly unread: readonly Unread[] }

/**
 * The order reference, its authorizations, their captures, their refunds: what is final is not asked for again. One that
 * Amazon does not show keeps no other from being read. @throws Fault when Amazon does not answer, or not for the order.
 */
export async function lookDown(connector: PaymentConnector, folio: Folio): Promise<Looked> {
  const order = (await connector.read(refOfOrder(folio.orderReference))).seen
  const authorizations = await below(connector, folio, order)
  const captures = await below(connector, folio, all(authorizations))
  const refunds = await below(connector, folio, all(captures))
  const levels = [authorizations, captures, refunds]
  return {
    seen: [...order, ...levels.flatMap(({ seen }) => seen)],
    unread: levels.flatMap(({ unread }) => unread),
  }
}

const all = ({ seen, unread }: Looked): readonly Pick<Seen, "ref" | "children">[] => [...seen, ...unread]

async function below(
  connector: PaymentConnector,
  folio: Folio,
  parents: readonly Pick<Seen, "ref" | "children">[],
): Promise<Looked> {
  const seen: Seen[] = []
  const unread: Unread[] = []
  for (const { child, parent } of childrenOf(connector, folio, parents)) {
    if (atRest(folio, child)) continue
    const told = await readOne(connector, child)
    if ("code" in told) unread.push(told)
    else seen.push(...told.seen.map((one) => ({ ...one, parent })))
  }
  return { seen, unread }
}

/** Asked for and refused, or answered with what is no answer: another time it is the same. */
const isUnreadable = ({ kind }: Fault): boolean => kind === "refused" || kind === "unreadable"

async function readOne(connector: PaymentConnector, ref: Ref): Promise<Unread | Pick<Looked, "seen">> {
  try {
    return { seen: (await connector.read(ref)).seen }
  } catch (error) {
    if (!(error instanceof Fault) || !isUnreadable(error)) throw error
    return { ref, code: error.code }
  }
}

/** Refunds at their end cannot change, nor what was declined; other captures and authorizations may have children yet. */
function atRest(folio: Folio, { kind, id }: Ref): boolean {
  if (kind === "refund") return folio.refunds.some((it) => it.amazonId === id && lives.refund.isFinal(it.state))
  return kind === "authorization" && folio.authorizations.some((it) => it.amazonId === id && it.state === "Declined")
}
