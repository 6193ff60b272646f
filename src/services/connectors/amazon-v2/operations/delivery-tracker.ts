import type { Parcel } from "../../../domain/parcel"
import { operation } from "../operation"

type Deliver = { readonly permission: string; readonly key: string; readonly parcels: readonly Parcel[] }

/** https://developer.amazon.com/docs/amazon-pay-api-v2/delivery-tracker.html */
export const createDeliveryTracker = operation({
  action: "DeliveryTracker",
  method: "POST",
  changes: true,
  repeat: "with-same-reference",
  timeout: 5_000,
  request: ({ permission, key, parcels }: Deliver) => ({
    path: "/deliveryTrackers",
    key,
    body: { chargePermissionId: permission, deliveryDetails: parcels },
  }),
  response: () => ({}),
})
