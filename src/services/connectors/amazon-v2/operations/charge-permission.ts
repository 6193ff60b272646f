import type { Ref } from "../../../domain/seen"
import { operation } from "../operation"
import { readPermission } from "../read-order"
import { at, reason } from "./at"

/** `id` of the permission; `order`: what the ledger calls it. */
type Asked = { readonly id: string; readonly order: Ref }

/** https://developer.amazon.com/docs/amazon-pay-api-v2/charge-permission.html#get-charge-permission */
export const getChargePermission = operation({
  action: "GetChargePermission",
  method: "GET",
  changes: false,
  repeat: "always",
  timeout: 5_000,
  request: ({ id }: Asked) => ({ path: at("chargePermissions", id) }),
  response: (answer, asked) => readPermission(answer, asked),
})

/** https://developer.amazon.com/docs/amazon-pay-api-v2/charge-permission.html#update-charge-permission */
export const updateChargePermission = operation({
  action: "UpdateChargePermission",
  method: "PATCH",
  changes: true,
  repeat: "always",
  timeout: 5_000,
  request: ({ id, orderNumber }: Asked & { readonly orderNumber: string }) => ({
    path: at("chargePermissions", id),
    body: { merchantMetadata: { merchantReferenceId: orderNumber.slice(0, 256) } },
  }),
  response: (answer, asked) => readPermission(answer, asked),
})

/** https://developer.amazon.com/docs/amazon-pay-api-v2/charge-permission.html#close-charge-permission */
export const closeChargePermission = operation({
  action: "CloseChargePermission",
  method: "DELETE",
  changes: true,
  repeat: "always",
  timeout: 5_000,
  request: ({ id, why, cancelsCharges }: Asked & { readonly why: string; readonly cancelsCharges: boolean }) => ({
    path: `${at("chargePermissions", id)}/close`,
    body: { closureReason: reason(why), cancelPendingCharges: cancelsCharges },
  }),
  response: (answer, asked) => readPermission(answer, asked),
})
