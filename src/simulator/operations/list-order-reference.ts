import { timestamp } from "../world/clock"
import { limits } from "../world/limits"
import type { OrderReference } from "../world/model"
import { Refusal } from "../world/refusal"
import { regions } from "../world/sellers"
import type { World } from "../world/world"
import type { Element } from "../xml"
import { given, price } from "./details"
import { reading, type Call, type Operation } from "./operation"
import { optionalText, optionalTime, text } from "./parameters"

/** A search and how far it was read; the token is this, encoded. */
type Search = {
  readonly orderId: string
  readonly from: number
  readonly to: number
  readonly states: readonly string[]
  readonly descending: boolean
  readonly size: number
  readonly offset: number
}

const bad = (message: string): Refusal => new Refusal("InvalidParameterValue", message)

function range(world: World, call: Call): Pick<Search, "from" | "to"> {
  const to = optionalTime(call, "CreatedTimeRange.EndTime") ?? world.at
  const from = optionalTime(call, "CreatedTimeRange.StartTime") ?? to - limits.listRange
  if (to < from || to - from > limits.listRange) throw bad("CreatedTimeRange must span at most 31 days.")
  return { from, to }
}

function readSearch(world: World, call: Call): Search {
  if (text(call, "QueryIdType") !== "SellerOrderId") throw bad("QueryIdType must be SellerOrderId.")
  if (text(call, "PaymentDomain") !== regions[call.seller.region].domain) throw bad("PaymentDomain is invalid.")
  const size = Number(optionalText(call, "PageSize") ?? "10")
  if (!Number.isInteger(size) || size < 1) throw bad("PageSize must be a number above zero.")
  const filter = "OrderReferenceStatusListFilter.OrderReferenceStatus."
  return {
    ...range(world, call),
    orderId: text(call, "QueryId"),
    states: [...call.parameters].filter(([name]) => name.startsWith(filter)).map(([, it]) => it.toUpperCase()),
    descending: optionalText(call, "SortOrder") === "Descending",
    size,
    offset: 0,
  }
}

const matches =
  (search: Search, call: Call) =>
  (it: OrderReference): boolean =>
    it.sellerId === call.seller.sellerId &&
    it.environment === call.environment &&
    it.attributes.SellerOrderId === search.orderId &&
    it.created >= search.from &&
    it.created <= search.to &&
    (search.states.length === 0 || search.states.includes(it.status.state.toUpperCase()))

const summary = (world: World, it: OrderReference): Element => [
  "OrderReference",
  [
    ["ReleaseEnvironment", it.environment.toUpperCase()],
    ["OrderReferenceStatus", [["State", it.status.state.toUpperCase()], ...given("ReasonCode", it.status.reasonCode)]],
    ["AmazonOrderReferenceId", it.id],
    ["CreationTimestamp", timestamp(it.created)],
    ["SellerOrderAttributes", given("SellerOrderId", it.attributes.SellerOrderId)],
    ...(it.total === undefined ? [] : [price(world, "OrderTotal", it.total)]),
    ...given("SellerNote", it.attributes.SellerNote),
  ],
]

function page(world: World, call: Call, search: Search): readonly Element[] {
  const direction = search.descending ? -1 : 1
  const found = [...world.objects.orderReference.values()]
    .filter(matches(search, call))
    .sort((one, other) => direction * (one.created - other.created))
  const end = search.offset + search.size
  const token = Buffer.from(JSON.stringify({ ...search, offset: end })).toString("base64url")
  return [
    ["OrderReferenceList", found.slice(search.offset, end).map((it) => summary(world, it))],
    ...given("NextPageToken", end < found.length ? token : undefined),
  ]
}

function searchIn(token: string): Search {
  try {
    return JSON.parse(Buffer.from(token, "base64url").toString()) as Search
  } catch {
    throw bad("NextPageToken is invalid.")
  }
}

/** Search by the seller's own order id (API reference, ListOrderReference). */
export const listOrderReference: Operation = {
  action: "ListOrderReference",
  quota: reading,
  perform: (world, call) => page(world, call, readSearch(world, call)),
}

export const listOrderReferenceByNextToken: Operation = {
  action: "ListOrderReferenceByNextToken",
  quota: reading,
  perform: (world, call) => page(world, call, searchIn(text(call, "NextPageToken", 4096))),
}
