import type { Seen } from "../../domain/seen"
import type { Folio } from "../../ports/ledger"
import type { Ledger } from "../../ports/ledger"
import type { PaymentConnector } from "../../ports/payment-connector"
import { orderReferenceId } from "../../domain/ids"
import { childrenOf } from "../children-of"
import type { Parts } from "../parts"
import { refOfOrder } from "../refs"
import type { AmazonSide } from "./sides"

const day = 24 * 60 * 60_000
/** The list takes 31 days. */
const before = 15 * day
const after = 16 * day

/** Reads one order reference and all below it, within the background's share of the quota. @throws Fault */
export async function readAmazon(parts: Parts, folio: Folio, orderNumber: string | undefined): Promise<AmazonSide> {
  const connector = parts.account(folio.orderReference.account).connector.as("background")
  const order = (await connector.read(refOfOrder(folio.orderReference))).seen
  const seen = [...order, ...(await readBelow(connector, order, folio))]
  const strangers = orderNumber === undefined ? [] : await others(parts, connector, { folio, orderNumber })
  return { seen, strangers }
}

/** Authorizations, captures and refunds below what was read; parents first. Without a folio: what reads list. @throws Fault */
export async function readBelow(
  connector: PaymentConnector,
  parents: readonly Seen[],
  folio?: Folio,
): Promise<readonly Seen[]> {
  const found: Seen[] = []
  for (const { child, parent } of folio ? childrenOf(connector, folio, parents) : listed(parents))
    found.push(...(await connector.read(child)).seen.map((seen) => ({ ...seen, parent })))
  return found.length === 0 ? [] : [...found, ...(await readBelow(connector, found, folio))]
}

const listed = (parents: readonly Seen[]) =>
  parents.flatMap(({ ref: parent, children = [] }) => children.map((child) => ({ child, parent })))

type Named = { readonly folio: Folio; readonly orderNumber: string }

async function others(
  { ledger, clock }: Parts,
  connector: PaymentConnector,
  { folio: { orderReference }, orderNumber }: Named,
): Promise<readonly Seen[]> {
  if (!connector.can.named) return []
  const born = orderReference.createdAt.getTime()
  // A period that ends in the future is nowhere documented to be taken.
  const created = { from: new Date(born - before), to: new Date(Math.min(born + after, clock.now().getTime())) }
  const named = await connector.ordersNamed({ orderNumber, created })
  const strangers: Seen[] = []
  for (const seen of named.filter(({ ref }) => ref.id !== orderReference.amazonId))
    if (!(await isKnown(ledger, orderReference.environment, seen)) && (await mayHoldMoney(connector, seen)))
      strangers.push(seen)
  return strangers
}

const isKnown = async (ledger: Ledger, environment: "sandbox" | "live", { ref }: Seen): Promise<boolean> =>
  (await ledger.load({ environment, amazonId: orderReferenceId(ref.id) })) !== undefined

/** Canceled holds nothing; Closed holds what was collected before. */
async function mayHoldMoney(connector: PaymentConnector, seen: Seen): Promise<boolean> {
  if (seen.state !== "Closed") return seen.state !== "Canceled"
  const below = await readBelow(connector, (await connector.read(seen.ref)).seen)
  return below.some(({ ref, state }) => ref.kind === "capture" && state !== "Declined")
}
