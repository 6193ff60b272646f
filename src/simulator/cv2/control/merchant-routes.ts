import { createPublicKey } from "node:crypto"
import {
  ControlError,
  optionalBoolean,
  optionalNumber,
  optionalString,
  optionalWord,
  string,
  word,
  type Body,
} from "../../control/body"
import { sellerIn } from "../../control/order-reference-routes"
import type { Route } from "../../control/route"
import type { Seller } from "../../world/model"
import { defaultBuyerId } from "../../world/wallet"
import type { World } from "../../world/world"
import { isObject } from "../api/rules"
import { operations } from "../operations"
import { plannable } from "../world/books"
import { find, move } from "../world/change"
import { makeKeyPair, keyPairOf, publicKeyIdsOf } from "../world/keys"
import { lifecycles, mayMove, reasonCodes, type Kind } from "../world/lifecycle"
import { limits } from "../world/limits"

/** What a shop's account of Checkout v2 needs of this seller. */
export const credentialsOf = (world: World, seller: Seller) => {
  const ids = publicKeyIdsOf(seller)
  return {
    merchant_id: seller.sellerId,
    store_id: seller.clientId,
    public_key_id: ids.sandbox,
    public_key_id_live: ids.live,
    public_key_id_plain: ids.plain,
    private_key: keyPairOf(world, seller.sellerId).privateKeyPem,
  }
}

function publicKeyIn(body: Body): string | undefined {
  const pem = optionalString(body, "public_key")
  if (pem === undefined) return undefined
  try {
    return createPublicKey(pem).export({ type: "spki", format: "pem" }).toString()
  } catch {
    throw new ControlError('"public_key" must be a public key as PEM')
  }
}

/** One more key: uploaded, or made here. Several may be valid at once, so that keys change without an interruption. */
function addKey(world: World, body: Body): unknown {
  const { sellerId } = sellerIn(world, body)
  const publicKeyId = optionalString(body, "public_key_id") ?? `SANDBOX-${world.identifiers.uuid().slice(0, 24)}`
  const uploaded = publicKeyIn(body)
  const made = uploaded === undefined ? makeKeyPair() : undefined
  world.cv2.uploadedKeys.set(publicKeyId, { sellerId, publicKeyPem: uploaded ?? made?.publicKeyPem ?? "" })
  return { public_key_id: publicKeyId, private_key: made?.privateKeyPem ?? null }
}

const kindOfOperation = {
  CompleteCheckoutSession: "charge",
  CreateCharge: "charge",
  CaptureCharge: "charge",
  CreateRefund: "refund",
} as const

/** Reasons of a synchronous decline that no Declined charge has. */
const declinesOfCalls = ["PaymentMethodNotAllowed", "MFANotCompleted"]

/** Decides how one of the next calls ends; what no simulation code can ask for too. */
function planVerdict(world: World, body: Body): void {
  const operation = word(body, "operation", plannable)
  const kind: Kind = kindOfOperation[operation]
  const state = word(body, "state", Object.keys(lifecycles[kind]))
  const reasons = [
    ...(reasonCodes[kind][state] ?? []),
    ...(state === "Declined" ? declinesOfCalls : []),
    ...(operation === "CompleteCheckoutSession" ? (reasonCodes.checkoutSession["Canceled"] ?? []) : []),
  ]
  const planned = {
    operation,
    parentId: optionalString(body, "parent_id"),
    verdict: {
      state,
      reasonCode: optionalWord(body, "reason_code", reasons),
      waits: optionalBoolean(body, "waits"),
    },
    times: optionalNumber(body, "times") ?? 1,
  }
  world.cv2.planned = [...world.cv2.planned, planned]
}

export function kindOf(world: World, id: string): Kind {
  const kind = (Object.keys(lifecycles) as readonly Kind[]).find((it) => world.cv2.objects[it].has(id))
  if (kind === undefined) throw new ControlError(`there is no object ${id}`, 404)
  return kind
}

/** Amazon's own doing: a state and reason that no call leads to, as far as the lifecycle allows it. */
function transition(world: World, body: Body): void {
  const id = string(body, "object_id")
  const kind = kindOf(world, id)
  const state = word(body, "state", Object.keys(lifecycles[kind]))
  const { status } = find(world, kind, id)
  if (!mayMove(kind, status.state, state)) {
    throw new ControlError(`${id} cannot go from ${status.state} to ${state}`, 409)
  }
  const reasonCode = optionalWord(body, "reason_code", reasonCodes[kind][state] ?? [])
  move(world, { kind, id, state: state as never, reasonCode })
}

/** A call by hand in Seller Central, which no shop has made. */
function sellerCentral(world: World, body: Body): unknown {
  const action = string(body, "operation")
  const operation = operations.find((it) => it.action === action)
  if (operation === undefined) throw new ControlError(`there is no operation ${action}`)
  const given = body["body"] ?? {}
  if (!isObject(given)) throw new ControlError('"body" must be an object')
  operation.accepts?.(given, "")
  return operation.perform(world, {
    seller: sellerIn(world, body),
    environment: optionalWord(body, "environment", ["Sandbox", "Live"]) ?? "Sandbox",
    id: optionalString(body, "id") ?? "",
    body: given,
    origin: "",
  })
}

/** A buyer who used the sign-in button. */
function signIn(world: World, body: Body): unknown {
  const token = world.identifiers.token(60)
  const scopes = optionalString(body, "scopes")?.split(/[\s,]+/) ?? ["name", "email"]
  const { sellerId } = sellerIn(world, body)
  const buyerId = optionalString(body, "buyer_id") ?? defaultBuyerId
  world.cv2.buyerTokens.set(token, { sellerId, buyerId, scopes, expires: world.at + limits.buyerTokenLives })
  return { buyer_token: token, buyer_id: buyerId }
}

/** What Amazon and Seller Central do about Checkout v2 without the shop. */
export const merchantRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "cv2/credentials",
    answer: ({ world }) => [...world.sellers.values()].map((seller) => credentialsOf(world, seller)),
  },
  { method: "POST", path: "cv2/keys", answer: ({ world }, { body }) => addKey(world, body) },
  { method: "POST", path: "cv2/outcomes", answer: ({ world }, { body }) => planVerdict(world, body) },
  { method: "POST", path: "cv2/transitions", answer: ({ world }, { body }) => transition(world, body) },
  { method: "POST", path: "cv2/seller-central", answer: ({ world }, { body }) => sellerCentral(world, body) },
  { method: "POST", path: "cv2/buyer-tokens", answer: ({ world }, { body }) => signIn(world, body) },
]
