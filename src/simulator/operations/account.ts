import { timestamp } from "../world/clock"
import { Refusal } from "../world/refusal"
import { reading, type Operation } from "./operation"

const rarely = { burst: 2, perSecond: 1 / 300 } as const

export const getServiceStatus: Operation = {
  action: "GetServiceStatus",
  quota: { live: rarely, sandbox: rarely },
  perform: (world) => [
    ["Status", "GREEN"],
    ["Timestamp", timestamp(world.at)],
  ],
}

/** Asked by its own seller; the account of another one is a solution provider's business. */
export const getMerchantAccountStatus: Operation = {
  action: "GetMerchantAccountStatus",
  quota: reading,
  perform: (_world, { seller, parameters }) => {
    const asked = parameters.get("SellerId") ?? parameters.get("Merchant")
    if (asked !== seller.sellerId) {
      throw new Refusal("UnauthorizedSolutionProvider", "The merchant is not one of this solution provider's.")
    }
    return [["AccountStatus", seller.accountStatus]]
  },
}
