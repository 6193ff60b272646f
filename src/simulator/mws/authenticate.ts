import type { SimulatorRequest } from "../http"
import { limits } from "../world/limits"
import type { Seller } from "../world/model"
import { Refusal } from "../world/refusal"
import type { World } from "../world/world"
import { isSignedWith } from "./signature"

type Parameters = ReadonlyMap<string, string>

function sellerByKey(world: World, parameters: Parameters): Seller {
  const accessKeyId = parameters.get("AWSAccessKeyId")
  if (accessKeyId === undefined || !parameters.has("Signature")) {
    throw new Refusal("MissingAuthenticationToken", "The request must contain an access key id and a signature.")
  }
  const seller = [...world.sellers.values()].find((it) => it.accessKeyId === accessKeyId)
  if (seller === undefined) {
    throw new Refusal("InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.")
  }
  return seller
}

/** Fifteen minutes around the server's time, either direction (MWS Developer Guide, timestamps). */
function requireFreshTimestamp(world: World, parameters: Parameters): void {
  const sent = Date.parse(parameters.get("Timestamp") ?? "")
  const times = world.switches.strictTimestamps ? [world.clock.now()] : [world.clock.now(), world.clock.base()]
  if (times.some((time) => Math.abs(sent - time) <= limits.timestampWindow)) return
  throw new Refusal("InvalidParameterValue", "The Timestamp is missing, invalid, or more than 15 minutes off.")
}

function requireOwnSeller(seller: Seller, parameters: Parameters): void {
  const asked = parameters.get("SellerId") ?? parameters.get("Merchant")
  // A solution provider may ask about another merchant here; the operation itself answers that.
  const isAboutOthers = parameters.get("Action") === "GetMerchantAccountStatus"
  if (asked === seller.sellerId || isAboutOthers) return
  throw new Refusal("UnauthorizedAccess", "The seller is missing, or not one that these access keys may act for.")
}

/** The seller on whose behalf the request was signed, or a refusal. */
export function authenticate(world: World, request: SimulatorRequest, parameters: Parameters): Seller {
  const seller = sellerByKey(world, parameters)
  const host = request.headers["host"] ?? ""
  const { method, path } = request
  if (!isSignedWith(seller.secretAccessKey, { method, host, path, parameters })) {
    throw new Refusal(
      "SignatureDoesNotMatch",
      "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access " +
        "Key and signing method. Consult the service documentation for details.",
    )
  }
  requireFreshTimestamp(world, parameters)
  if (parameters.get("Version") !== "2013-01-01") {
    throw new Refusal("InvalidParameterValue", "The value of Version must be 2013-01-01.")
  }
  requireOwnSeller(seller, parameters)
  const isActive = seller.accountStatus === "ACTIVE" || parameters.get("Action") === "GetMerchantAccountStatus"
  if (!isActive) throw new Refusal("InvalidAccountStatus", "The seller's account is not in an active state.")
  return seller
}
