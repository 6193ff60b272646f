import type { Buyer } from "../domain/address"
import { Fault } from "../domain/fault"
import type { OrderReferenceId } from "../domain/ids"
import { endedUnpaid } from "../domain/ended-unpaid"
import { lives } from "../domain/lives"
import type { Seen } from "../domain/seen"
import { Busy } from "../ports/busy"
import type { Change, Folio } from "../ports/ledger"
import type { OrderReferenceRow } from "../ports/rows"
import { freshId } from "../support/fresh-id"
import { decideAndSchedule } from "./decide-and-schedule"
import { entry } from "./history"
import { isGivenBack } from "./is-given-back"
import { mustWait } from "./must-wait"
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
  /** What is committed with a new order reference beside it: what the caller does next with it. */
  readonly beside?: (orderReferenceId: string) => Change
  /** The buyer may have said yes already: then Amazon must show that it was asked with this (`Journey.custom`). */
  readonly saidYes?: string
  /** Whether this cart's order reference is taken as it is known, without another look at Amazon. @default false */
  readonly asKnown?: boolean
  /** What the caller has loaded for the cart already, under the cart's lock. */
  readonly loaded?: { readonly current: Folio | undefined }
  /** Whether no order was made of the cart, by Medusa's word: a death may have kept the order from our ledger. */
  readonly stillOpen?: () => Promise<boolean>
}

/** `begun`: this call made the folio, and nobody else can have gone on with it yet. */
export type Attached = { readonly is: "attached"; readonly folio: Folio; readonly buyer?: Buyer; readonly begun?: true }

/**
 * Ties an order reference to a cart (DESIGN section 4, step 2): unknown to the ledger, or this cart's already. Another
 * one that the cart had before is given up. With a token, Amazon must accept id and token together; where the id alone is
 * the proof, Amazon must know it.
 */
export async function attach(parts: Parts, input: AttachInput): Promise<Attached | Refused> {
  const account = parts.account(input.account)
  const { known, current } = await load(parts, account, input)
  const why = known ? whyNot(known, input) : whyNotNew(parts, account, input, current)
  if (why) return why
  const look = isTrusted(known, input) ? undefined : await readAsProof(account, input)
  if (isRefused(look)) return look
  const unfit = known ? undefined : whyUnfit(look, current, input)
  if (unfit) return unfit
  const attached = known ? asIs(known) : await begin(parts, account, input, asFresh(look, current))
  return look && attached.is === "attached" ? takeLookOver(parts, attached.folio, look) : attached
}

const isTrusted = (known: Folio | undefined, { asKnown }: AttachInput): boolean =>
  known !== undefined && asKnown === true

/** `current`: the cart's; `known`: the one that is asked for. Mostly they are the same. */
async function load(parts: Parts, account: Account, input: AttachInput) {
  const { current } = input.loaded ?? { current: await parts.ledger.load({ cartId: input.cartId }) }
  return { current, known: isIt(current, account, input) ? current : await loadIt(parts, account, input) }
}

const isIt = (folio: Folio | undefined, { environment }: Account, { orderReferenceId }: AttachInput): boolean =>
  folio?.orderReference.amazonId === orderReferenceId && folio.orderReference.environment === environment

const loadIt = (parts: Parts, { environment }: Account, { orderReferenceId }: AttachInput) =>
  parts.ledger.load({ environment, amazonId: orderReferenceId })

const isRefused = (it: Look | Refused | undefined): it is Refused => it !== undefined && "is" in it

function whyNotNew(
  parts: Parts,
  { policy, connector }: Account,
  { token }: AttachInput,
  current: Folio | undefined,
): Refused | undefined {
  if (policy.requireToken && connector.can.proof === "access-token" && token === undefined)
    return refused("token-required")
  return !ordered(current) && mustWait(parts, current) ? refused("checking") : undefined
}

/** What Amazon shows of an order reference that is new to the ledger, and that this cart may not have. */
function whyUnfit(look: Look | undefined, current: Folio | undefined, input: AttachInput): Refused | undefined {
  const seen = look?.seen.find(({ ref }) => ref.kind === "order-reference")
  if (seen === undefined) return undefined
  if (input.saidYes === undefined)
    return seen.state === "Draft" ? undefined : refused("order-reference-foreign", "it was confirmed elsewhere")
  // One that ended says no longer whose it was; nothing can come of it, and it takes nothing from one that lives.
  if (isOver(seen.state)) return isAlive(current) ? refused(endedUnpaid(seen.reason ?? null)) : undefined
  return seen.custom === input.saidYes
    ? undefined
    : refused("order-reference-foreign", "it was paid with another button")
}

const isOver = (state: string): boolean => lives["order-reference"].isFinal(state)

const isAlive = (folio: Folio | undefined): boolean =>
  folio !== undefined && folio.orderReference.supersededAt === null && !isOver(folio.orderReference.state)

async function takeLookOver(parts: Parts, { orderReference }: Folio, { seen, buyer }: Look): Promise<Attached> {
  const by = { source: "call", at: parts.clock.now(), actor: "buyer" } as const
  const folio = await decideAndSchedule(parts, orderReference.id, (now) => takeOver(now, seen, by))
  return buyer ? { is: "attached", folio, buyer } : { is: "attached", folio }
}

function whyNot(folio: Folio, { cartId, account }: AttachInput): Refused | undefined {
  const { orderReference } = folio
  if (orderReference.cartId !== cartId || orderReference.account !== account) return refused("order-reference-foreign")
  const isUsedUp = orderReference.supersededAt !== null || isOver(orderReference.state) || isGivenBack(folio)
  return isUsedUp ? refused("order-reference-used-up") : undefined
}

type Look = { readonly seen: readonly Seen[]; readonly buyer?: Buyer }

async function readAsProof(
  { connector }: Account,
  { orderReferenceId, token }: AttachInput,
): Promise<Look | Refused | undefined> {
  if (token === undefined && connector.can.proof === "access-token") return undefined
  try {
    return await connector.read({ kind: "order-reference", id: orderReferenceId }, token)
  } catch (error) {
    if (error instanceof Fault) return { ...refusedFor(problemOfFault(error)), detail: error.message }
    throw error
  }
}

/**
 * Begins until nobody else was first: a twin may insert the same one, or another on the same cart. `fresh`: what the cart
 * has, where nothing has taken time since.
 */
async function begin(
  parts: Parts,
  account: Account,
  input: AttachInput,
  fresh: AttachInput["loaded"],
): Promise<Attached | Refused> {
  for (let turn = 0; turn < 8; turn++) {
    const { current: earlier } =
      turn === 0 && fresh ? fresh : { current: await parts.ledger.load({ cartId: input.cartId }) }
    const why = earlier && (await whyNotInstead(parts, earlier, input))
    if (why) return why
    const row = newRow(account, input, parts.clock.now())
    if ((await insert(parts, row, { earlier, beside: input.beside })) === "done") {
      return { is: "attached", folio: { ...empty, orderReference: row }, begun: true }
    }
    const known = await loadIt(parts, account, input)
    if (known) return whyNot(known, input) ?? { is: "attached", folio: known }
  }
  throw new Busy("the cart's order reference changed under every attempt")
}

/** Why what the cart has is not given up for another; asked again in each turn, for money may come to stand on it. */
async function whyNotInstead(parts: Parts, earlier: Folio, { stillOpen }: AttachInput): Promise<Refused | undefined> {
  if (ordered(earlier)) return refused("cart-completed")
  if (mustWait(parts, earlier)) return refused("checking")
  return (await stillOpen?.()) === false ? refused("cart-completed") : undefined
}

/** Reading Amazon takes seconds: what was loaded before may be old then. */
const asFresh = (look: Look | undefined, current: Folio | undefined): AttachInput["loaded"] =>
  look ? undefined : { current }

const asIs = (folio: Folio): Attached => ({ is: "attached", folio })

const ordered = (folio: Folio | undefined): boolean => folio !== undefined && folio.orderReference.orderId !== null

const empty = {
  rounds: [],
  authorizations: [],
  captures: [],
  refunds: [],
  chargebacks: [],
  plans: [],
  wishes: [],
} as const

/** Inserts the new order reference and gives the cart's earlier one up, in one commit. */
async function insert(
  parts: Parts,
  row: OrderReferenceRow,
  { earlier, beside }: { readonly earlier: Folio | undefined; readonly beside: AttachInput["beside"] },
): Promise<"done" | "lost"> {
  const { id, amazonId } = row
  const by = { source: "call", at: row.createdAt, actor: "buyer" } as const
  const told = { orderReferenceId: id, kind: "order-reference", targetId: id, amazonId } as const
  const giveUp = earlier ? supersede(earlier, "the buyer started with Amazon anew", by) : []
  const changes: Change[] = [
    ...giveUp,
    { in: "orderReference", insert: row },
    entry(by, { ...told, event: "attached", to: "Draft" }),
    ...(beside ? [beside(id)] : []),
  ]
  if ((await parts.ledger.commit(changes)) === "lost") return "lost"
  if (earlier && giveUp.length > 0) await fulfilWishes(parts, earlier.orderReference.id, watchAsks)
  return "done"
}

const newRow = (account: Account, input: AttachInput, now: Date): OrderReferenceRow => ({
  id: freshId("apo", now),
  createdAt: now,
  account: account.name,
  environment: account.environment,
  amazonId: input.orderReferenceId,
  laterId: null,
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
  intents: 0,
  dueAt: null,
})
