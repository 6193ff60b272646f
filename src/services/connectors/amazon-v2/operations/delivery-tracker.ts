import type { Parcel } from "../../../domain/parcel"
import { operation } from "../operation"

/** `permission`: or the order reference of checkout v1, which has a field of its own. */
type Deliver = {
  readonly permission: string
  readonly isOld: boolean
  readonly key: string
  readonly parcels: readonly Parcel[]
}

/** https://developer.amazon.com/docs/amazon-pay-api-v2/delivery-tracker.html */
export const createDeliveryTracker = operation({
  action: "DeliveryTracker",
  method: "POST",
  changes: true,
  repeat: "with-same-reference",
  timeout: 5_000,
  request: ({ permission, isOld, key, parcels }: Deliver) => ({
    path: "/deliveryTrackers",
    key,
    body: { [isOld ? "amazonOrderReferenceId" : "chargePermissionId"]: permission, deliveryDetails: parcels },
  }),
  response: () => ({}),
})
