import type { OrderReference } from "../world/model"
import { Refusal } from "../world/refusal"
import { scopesOn } from "../world/tokens"
import type { World } from "../world/world"
import { orderReferenceOf } from "./objects"
import { reading, type Call, type Operation } from "./operation"
import { orderReferenceDetails, sightOf } from "./order-reference-details"
import { optionalText } from "./parameters"

function scopes(world: World, call: Call, order: OrderReference): readonly string[] {
  const accessToken = optionalText(call, "AccessToken", 4096)
  const consentToken = optionalText(call, "AddressConsentToken", 4096)
  if (accessToken !== undefined && consentToken !== undefined) {
    throw new Refusal("AmbiguousToken", "AccessToken and AddressConsentToken cannot be sent together.")
  }
  const token = accessToken ?? consentToken
  return token === undefined ? [] : scopesOn(world, order, token)
}

/** Reads an order reference; a Login with Amazon token opens buyer and address before confirmation. */
export const getOrderReferenceDetails: Operation = {
  action: "GetOrderReferenceDetails",
  quota: reading,
  perform: (world, call) => {
    const order = orderReferenceOf(world, call)
    return [orderReferenceDetails(world, order, sightOf(world, order, scopes(world, call, order)))]
  },
}
