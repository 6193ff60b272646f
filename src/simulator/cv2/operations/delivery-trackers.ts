import { recordEffect } from "../../world/change"
import { trackerBody } from "../api/bodies"
import { quota, type Operation } from "../api/operation"
import { ApiRefusal } from "../world/refusal"
import { permissionBy } from "./objects"

/** Tells the buyer's devices that a parcel is on its way. */
export const deliveryTrackers: Operation = {
  action: "DeliveryTracker",
  method: "POST",
  path: "deliveryTrackers",
  quota: quota(10, 1, 1),
  accepts: trackerBody,
  perform: (world, call) => {
    const { chargePermissionId, amazonOrderReferenceId, deliveryDetails } = call.body
    const id = chargePermissionId ?? amazonOrderReferenceId
    if (typeof id !== "string") {
      throw new ApiRefusal("MissingParameterValue", "The value of parameter 'chargePermissionId' is missing.")
    }
    const order = world.objects.orderReference.get(id)
    if (order?.sellerId !== call.seller.sellerId) permissionBy(world, call, id)
    recordEffect(world, "DeliveryTracker", id)
    return {
      status: 200,
      body: {
        amazonOrderReferenceId: amazonOrderReferenceId ?? null,
        chargePermissionId: chargePermissionId ?? null,
        deliveryDetails,
      },
    }
  },
}
