import { recordEffect } from "../../world/change"
import { closePermissionBody, updatePermissionBody } from "../api/bodies"
import { quota, type Operation } from "../api/operation"
import { permissionView } from "../views/permission-view"
import { amend } from "../world/change"
import { closePermission } from "../world/close"
import type { MerchantMetadata } from "../world/model"
import { ApiRefusal } from "../world/refusal"
import { simulated } from "../world/simulation-codes"
import { withoutNull } from "./create-checkout-session"
import { permissionBy } from "./objects"

export const getChargePermission: Operation = {
  action: "GetChargePermission",
  method: "GET",
  path: "chargePermissions/:id",
  quota: quota(20, 4, 10),
  perform: (world, call) => ({ status: 200, body: permissionView(world, permissionBy(world, call, call.id)) }),
}

export const updateChargePermission: Operation = {
  action: "UpdateChargePermission",
  method: "PATCH",
  path: "chargePermissions/:id",
  quota: quota(10, 2, 5),
  accepts: updatePermissionBody,
  perform: (world, call) => {
    const { id, status, type, merchantMetadata: before } = permissionBy(world, call, call.id)
    if (status.state === "Closed" || (type !== "Recurring" && (call.body["recurringMetadata"] ?? null) !== null)) {
      throw new ApiRefusal("ChargePermissionNotModifiable", `The charge permission ${id} cannot be changed so.`)
    }
    const { merchantMetadata } = withoutNull(call.body) as { readonly merchantMetadata?: MerchantMetadata }
    recordEffect(world, "UpdateChargePermission", id)
    const after = amend(world, "chargePermission", { id, merchantMetadata: { ...before, ...merchantMetadata } })
    return { status: 200, body: permissionView(world, after) }
  },
}

/** Ends a charge permission; open authorizations stay unless the call cancels them too. */
export const closeChargePermission: Operation = {
  action: "CloseChargePermission",
  method: "DELETE",
  path: "chargePermissions/:id/close",
  quota: quota(10, 2, 2),
  accepts: closePermissionBody,
  perform: (world, call) => {
    const permission = permissionBy(world, call, call.id)
    if (permission.status.state === "Closed") {
      throw new ApiRefusal("InvalidChargePermissionStatus", `The charge permission ${call.id} is in Closed state.`)
    }
    const asked =
      call.simulationCode === undefined ? undefined : simulated("CloseChargePermission", call.simulationCode)
    const closed = closePermission(world, permission, {
      reasonCode: asked?.reasonCode ?? world.switches.merchantCloseReason,
      cancelPendingCharges: call.body["cancelPendingCharges"] === true,
    })
    recordEffect(world, "CloseChargePermission", call.id)
    return { status: 200, body: permissionView(world, closed) }
  },
}
