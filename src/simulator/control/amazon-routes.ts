import { operations } from "../operations"
import { find, move } from "../world/change"
import { lifecycles, mayMove, reasonCodes, type Kind } from "../world/lifecycle"
import type { Seller } from "../world/model"
import { issueToken } from "../world/tokens"
import type { PlannedVerdict, World } from "../world/world"
import {
  ControlError,
  optionalBoolean,
  optionalNumber,
  optionalString,
  optionalWord,
  string,
  word,
  type Body,
} from "./body"
import { sellerIn } from "./order-reference-routes"
import type { Route } from "./route"

const referenceNames: Readonly<Record<string, string>> = {
  Authorize: "AuthorizationReferenceId",
  Capture: "CaptureReferenceId",
  Refund: "RefundReferenceId",
}

const texts = (value: unknown): readonly (readonly [string, string])[] =>
  Object.entries(typeof value === "object" && value !== null ? value : {}).map(([name, it]) => [name, String(it)])

/** An operation by hand in Seller Central: no call of the shop, a reference id of Amazon's own. */
function sellerCentral(world: World, body: Body): unknown {
  const operation = operations.get(string(body, "operation"))
  if (operation === undefined) throw new ControlError(`there is no operation ${string(body, "operation")}`)
  const parameters = new Map(texts(body["parameters"]))
  const reference = referenceNames[operation.action]
  if (reference !== undefined && !parameters.has(reference)) {
    parameters.set(reference, `SC-${world.identifiers.token(20).replace(/[^\w-]/g, "0")}`)
  }
  const isLive = [...parameters.values()].some((value) => /^P0\d-/.test(value))
  const result = operation.perform(world, {
    seller: sellerIn(world, body),
    environment: isLive ? "Live" : "Sandbox",
    parameters,
  })
  return { result: result ?? [] }
}

/** Decides how one of the next transactions ends; what no simulation string can ask for too. */
function planVerdict(world: World, body: Body): void {
  const operation = word(body, "operation", ["Authorize", "Capture", "Refund"])
  const kind = { Authorize: "authorization", Capture: "capture", Refund: "refund" }[operation] as Kind
  const state = word(body, "state", Object.keys(lifecycles[kind]))
  const planned: PlannedVerdict = {
    operation,
    orderReferenceId: optionalString(body, "order_reference_id"),
    verdict: {
      state,
      reasonCode: optionalWord(body, "reason_code", reasonCodes[kind][state] ?? []),
      softDecline: optionalBoolean(body, "soft_decline"),
      waits: optionalBoolean(body, "waits"),
    },
    times: optionalNumber(body, "times") ?? 1,
  }
  world.planned = [...world.planned, planned]
}

export function kindOf(world: World, id: string): Kind {
  const kind = (Object.keys(world.objects) as readonly Kind[]).find((it) => world.objects[it].has(id))
  if (kind === undefined) throw new ControlError(`there is no object ${id}`, 404)
  return kind
}

/** Amazon's own doing: a state and reason that no call leads to, as far as the lifecycle allows it. */
function transition(world: World, body: Body): void {
  const id = string(body, "object_id")
  const kind = kindOf(world, id)
  const state = word(body, "state", Object.keys(lifecycles[kind]))
  const { status } = find(world, kind, id)
  if (!mayMove(kind, status.state, state))
    throw new ControlError(`${id} cannot go from ${status.state} to ${state}`, 409)
  const reasonCode = optionalWord(body, "reason_code", reasonCodes[kind][state] ?? [])
  move(world, { kind, id, state: state as never, reasonCode })
}

function addSeller(world: World, body: Body): unknown {
  const id = string(body, "seller_id")
  const seller: Seller = {
    sellerId: id,
    clientId: optionalString(body, "client_id") ?? `amzn1.application-oa2-client.${id.toLowerCase()}`,
    accessKeyId: optionalString(body, "access_key_id") ?? `AKIA${id.toUpperCase()}`,
    secretAccessKey: optionalString(body, "secret_access_key") ?? `secret/${id}+${world.identifiers.token(16)}`,
    region: optionalWord(body, "region", ["de", "uk", "us", "jp"]) ?? "de",
    storeName: optionalString(body, "store_name") ?? "Another Shop",
    accountStatus: optionalWord(body, "account_status", ["ACTIVE", "INACTIVE"]) ?? "ACTIVE",
    hasVatNumber: optionalBoolean(body, "has_vat_number") ?? true,
  }
  world.sellers.set(id, seller)
  return credentials(seller)
}

const credentials = (seller: Seller) => ({
  seller_id: seller.sellerId,
  client_id: seller.clientId,
  access_key_id: seller.accessKeyId,
  secret_access_key: seller.secretAccessKey,
  region: seller.region,
  account_status: seller.accountStatus,
})

const allScopes = "profile postal_code payments:widget payments:shipping_address payments:billing_address"

function token(world: World, body: Body): unknown {
  const seconds = optionalNumber(body, "expires_in")
  const issued = issueToken(world, {
    clientId: optionalString(body, "client_id") ?? sellerIn(world, body).clientId,
    scope: optionalString(body, "scope") ?? allScopes,
    buyerId: optionalString(body, "buyer_id"),
    livesMilliseconds: seconds === undefined ? undefined : seconds * 1000,
  })
  return { access_token: issued.token, client_id: issued.clientId, buyer_id: issued.buyerId }
}

/** What Amazon, Seller Central and Login with Amazon do without the shop. */
export const amazonRoutes: readonly Route[] = [
  { method: "POST", path: "seller-central", answer: ({ world }, { body }) => sellerCentral(world, body) },
  { method: "POST", path: "outcomes", answer: ({ world }, { body }) => planVerdict(world, body) },
  { method: "POST", path: "transitions", answer: ({ world }, { body }) => transition(world, body) },
  { method: "POST", path: "sellers", answer: ({ world }, { body }) => addSeller(world, body) },
  { method: "GET", path: "sellers", answer: ({ world }) => [...world.sellers.values()].map(credentials) },
  { method: "POST", path: "tokens", answer: ({ world }, { body }) => token(world, body) },
]
