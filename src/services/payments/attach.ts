import type { Buyer } from "../domain/address"
import { Fault } from "../domain/fault"
import type { OrderReferenceId } from "../domain/ids"
import { lives } from "../domain/lives"
import type { Seen } from "../domain/seen"
import { Busy } from "../ports/busy"
import type { Change, Folio } from "../ports/ledger"
import type { OrderReferenceRow } from "../ports/rows"
import { freshId } from "../support/fresh-id"
import { decideAndSchedule } from "./decide-and-schedule"
import { entry } from "./history"
import type { Account, Parts } from "./parts"
import { problemOfFault } from "./problem-of-fault"
import type { Refused } from "./refused"
import { refused, refusedFor } from "./refused"
import { supersede } from "./supersede"
import { takeOver } from "./take-over"
import { fulfilWishes } from "./fulfil-wishes"
import { watchAsks } from "./parts"

export type AttachInput = {
  readonly cartId: string
  readonly account: string
  readonly orderReferenceId: OrderReferenceId
  /** The buyer's access token (raw, "Atza|..."). Amazon accepts it only together with an order reference of his. */
  readonly token?: string
}

export type Attached = { readonly is: "attached"; readonly folio: Folio; readonly buyer?: Buyer }

/**
 * Ties an order reference to a cart (DESIGN section 4, step 2): unknown to the ledger, or this cart's already. Another
 * one that the cart had before is given up. With a token, Amazon must accept id and token together.
 */
export async function attach(parts: Parts, input: AttachInput): Promise<Attached | Refused> {
  const account = parts.account(input.account)
  const known = await parts.ledger.load({ environment: account.environment, amazonId: input.orderReferenceId })
  const why = known && whyNot(known, input)
  if (why) return why
  if (!known && account.policy.requireToken && input.token === undefined) return refused("token-required")
  const look = await readWithToken(account, input)
  if (look && "is" in look) return look
  const foreign =
    look && !known && look.seen.some((seen) => seen.ref.kind === "order-reference" && seen.state !== "Draft")
  if (foreign) return refused("order-reference-foreign", "the order reference was confirmed elsewhere")
  const folio = known ?? (await begin(parts, account, input))
  if ("is" in folio) return folio
  const by = { source: "call", at: parts.clock.now(), actor: "buyer" } as const
  const after = look
    ? await decideAndSchedule(parts, folio.orderReference.id, (now) => takeOver(now, look.seen, by))
    : folio
  return look?.buyer ? { is: "attached", folio: after, buyer: look.buyer } : { is: "attached", folio: after }
}

function whyNot({ orderReference }: Folio, { cartId, account }: AttachInput): Refused | undefined {
  if (orderReference.cartId !== cartId || orderReference.account !== account) return refused("order-reference-foreign")
  if (orderReference.supersededAt !== null || lives["order-reference"].isFinal(orderReference.state)) {
    return refused("order-reference-used-up")
  }
  return undefined
}

type Look = { readonly seen: readonly Seen[]; readonly buyer?: Buyer }

async function readWithToken(
  { connector }: Account,
  { orderReferenceId, token }: AttachInput,
): Promise<Look | Refused | undefined> {
  if (token === undefined) return undefined
  try {
    return await connector.read({ kind: "order-reference", id: orderReferenceId }, token)
  } catch (error) {
    if (error instanceof Fault) return { ...refusedFor(problemOfFault(error)), detail: error.message }
    throw error
  }
}

/** Inserts the new order reference and gives the cart's earlier one up, in one commit. */
async function begin(parts: Parts, account: Account, input: AttachInput): Promise<Folio | Refused> {
  for (let turn = 0; turn < 8; turn++) {
    const key = { environment: account.environment, amazonId: input.orderReferenceId }
    const known = await parts.ledger.load(key)
    if (known) return whyNot(known, input) ?? known
    const earlier = await parts.ledger.load({ cartId: input.cartId })
    if (earlier && earlier.orderReference.orderId !== null) return refused("cart-completed")
    const now = parts.clock.now()
    const by = { source: "call", at: now, actor: "buyer" } as const
    const row = newRow(account, input, now)
    const giveUp = earlier ? supersede(earlier, "the buyer started with Amazon anew", by) : []
    const changes: Change[] = [
      ...giveUp,
      { in: "orderReference", insert: row },
      entry(by, {
        orderReferenceId: row.id,
        kind: "order-reference",
        targetId: row.id,
        amazonId: row.amazonId,
        event: "attached",
        to: "Draft",
      }),
    ]
    if ((await parts.ledger.commit(changes)) === "lost") continue
    if (earlier && giveUp.length > 0) await fulfilWishes(parts, earlier.orderReference.id, watchAsks)
    const folio = await parts.ledger.load({ id: row.id })
    if (folio) return folio
  }
  throw new Busy("the cart's order reference changed under every attempt")
}

const newRow = (account: Account, input: AttachInput, now: Date): OrderReferenceRow => ({
  id: freshId("apo", now),
  createdAt: now,
  account: account.name,
  environment: account.environment,
  amazonId: input.orderReferenceId,
  cartId: input.cartId,
  state: "Draft",
  reason: null,
  version: "",
  total: null,
  constraints: [],
  supersededAt: null,
  orderId: null,
  labelledAt: null,
  placedAt: null,
  flags: [],
  dueAt: null,
})
