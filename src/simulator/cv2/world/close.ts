import type { World } from "../../world/world"
import { move } from "./change"
import { chargesOf } from "./family"
import type { ChargePermission } from "./model"

const isOpen = (state: string): boolean => state === "AuthorizationInitiated" || state === "Authorized"

export type Closing = { readonly reasonCode: string; readonly cancelPendingCharges: boolean }

/** Nothing more can be charged; what is authorized stays, or is canceled with it. */
export function closePermission(world: World, { id }: ChargePermission, closing: Closing): ChargePermission {
  const pending = closing.cancelPendingCharges ? chargesOf(world, id).filter((it) => isOpen(it.status.state)) : []
  for (const charge of pending) {
    move(world, { kind: "charge", id: charge.id, state: "Canceled", reasonCode: "ChargePermissionCanceled" })
  }
  return move(world, { kind: "chargePermission", id, state: "Closed", reasonCode: closing.reasonCode })
}
