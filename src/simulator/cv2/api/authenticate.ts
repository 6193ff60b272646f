import type { SimulatorRequest } from "../../http"
import type { Environment, Seller } from "../../world/model"
import type { World } from "../../world/world"
import { environmentOf, publicKeyBy } from "../world/keys"
import { limits } from "../world/limits"
import { ApiRefusal } from "../world/refusal"
import { isRequestSigned, saltLengths } from "./signature"

const required = ["accept", "content-type", "x-amz-pay-date", "x-amz-pay-host", "x-amz-pay-region"] as const

/** Regions of the header by the seller's. */
const regionOf: Readonly<Record<Seller["region"], string>> = { de: "eu", uk: "eu", us: "na", jp: "jp" }

type Headers = SimulatorRequest["headers"]

function requireHeaders(headers: Headers): void {
  const missing = [...required, "authorization"].find((name) => headers[name] === undefined)
  if (missing !== undefined) throw new ApiRefusal("MissingHeader", `The header '${missing}' is missing.`)
  const empty = required.find((name) => headers[name]?.trim() === "")
  if (empty !== undefined) throw new ApiRefusal("MissingHeaderValue", `The header '${empty}' has no value.`)
  const region = headers["x-amz-pay-region"] ?? ""
  if (Object.values(regionOf).includes(region)) return
  throw new ApiRefusal("InvalidHeaderValue", "The value of header 'x-amz-pay-region' is not valid.")
}

/** Both forms are in use: `2026-01-15T10:20:30Z` and `20260115T102030Z`. */
function instantOf(date: string): number {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)Z$/.exec(date) ?? []
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

function requireFreshDate(world: World, headers: Headers): void {
  const sent = instantOf(headers["x-amz-pay-date"] ?? "")
  if (Number.isNaN(sent)) {
    throw new ApiRefusal("InvalidHeaderValue", "The value of header 'x-amz-pay-date' is not valid.")
  }
  const times = world.switches.strictTimestamps ? [world.clock.now()] : [world.clock.now(), world.clock.base()]
  if (times.some((time) => Math.abs(sent - time) <= limits.dateWindow)) return
  throw new ApiRefusal("InvalidRequestSignature", "The request was signed too long ago, or in the future.")
}

type Authorization = {
  readonly algorithm: string
  readonly publicKeyId: string
  readonly signedHeaders: string
  readonly signature: string
}

function authorizationIn(headers: Headers): Authorization {
  const form = /^(\S+) PublicKeyId=([^,]+), SignedHeaders=([^,]+), Signature=(.+)$/
  const [, algorithm = "", publicKeyId, signedHeaders, signature] = form.exec(headers["authorization"] ?? "") ?? []
  if (publicKeyId === undefined || signedHeaders === undefined || signature === undefined) {
    throw new ApiRefusal("InvalidHeaderValue", "The value of header 'authorization' is not valid.")
  }
  if (!Object.hasOwn(saltLengths, algorithm)) {
    throw new ApiRefusal("InvalidHeaderValue", "The signing algorithm is not known.")
  }
  return { algorithm, publicKeyId, signedHeaders, signature }
}

const unknownKey = (): ApiRefusal =>
  new ApiRefusal("InvalidAuthentication", "The public key id is not known here, or not in this environment.")

/** The environment of a call: by the path for a plain key id, by the key id for one that names it. */
function environmentFor(publicKeyId: string, inPath: string | undefined): Environment {
  const wanted = { sandbox: "Sandbox", live: "Live" } as const
  const byPath = inPath === undefined ? undefined : wanted[inPath as keyof typeof wanted]
  const byKey = environmentOf(publicKeyId)
  const environment = byKey ?? byPath
  if (environment === undefined || (byPath !== undefined && byPath !== environment)) throw unknownKey()
  return environment
}

function sellerBy(world: World, sellerId: string | undefined, region: string): Seller {
  const seller = sellerId === undefined ? undefined : world.sellers.get(sellerId)
  // A key of another region is not known at this host.
  if (seller === undefined || regionOf[seller.region] !== region) throw unknownKey()
  return seller
}

function requireSignature(request: SimulatorRequest, signed: Authorization & { readonly publicKeyPem: string }): void {
  const names = signed.signedHeaders.toLowerCase().split(";")
  const isWhole = required.every((name) => names.includes(name))
  const isThere = names.every((name) => request.headers[name] !== undefined)
  if (isWhole && isThere && isRequestSigned({ ...request, signedHeaders: signed.signedHeaders }, signed)) return
  throw new ApiRefusal(
    "InvalidRequestSignature",
    "Unable to verify the signature: the signed request does not match the one that was received.",
  )
}

export type Authenticated = { readonly seller: Seller; readonly environment: Environment }

/** The seller on whose behalf the request was signed, in which environment, or a refusal. */
export function authenticate(world: World, request: SimulatorRequest, inPath: string | undefined): Authenticated {
  const { headers } = request
  requireHeaders(headers)
  requireFreshDate(world, headers)
  const authorization = authorizationIn(headers)
  const environment = environmentFor(authorization.publicKeyId, inPath)
  const key = publicKeyBy(world, authorization.publicKeyId)
  const seller = sellerBy(world, key?.sellerId, headers["x-amz-pay-region"] ?? "")
  requireSignature(request, { ...authorization, publicKeyPem: key?.publicKeyPem ?? "" })
  if (seller.accountStatus !== "ACTIVE") {
    throw new ApiRefusal("InvalidAccountStatus", "The merchant's account is not in an active state.")
  }
  return { seller, environment }
}
