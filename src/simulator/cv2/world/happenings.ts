import type { World } from "../../world/world"
import { settleAuthorization } from "./authorize"
import type { Happening } from "./books"
import { settleCapture } from "./capture"
import { find, move } from "./change"
import { settleRefund } from "./refund"

type What = (world: World, due: { readonly id: string }) => void

/** What happens in Checkout v2 when a planned thing becomes due; each looks whether it still applies. */
export const happenings: Readonly<Record<Happening, What>> = {
  "checkout-session-expired": (world, { id }) => {
    if (find(world, "checkoutSession", id).status.state !== "Open") return
    move(world, { kind: "checkoutSession", id, state: "Canceled", reasonCode: "Expired" })
  },
  "charge-permission-expired": (world, { id }) => {
    if (find(world, "chargePermission", id).status.state === "Closed") return
    move(world, { kind: "chargePermission", id, state: "Closed", reasonCode: "Expired" })
  },
  "charge-decided": (world, { id }) => settleAuthorization(world, id),
  "charge-expired": (world, { id }) => {
    if (find(world, "charge", id).status.state !== "Authorized") return
    move(world, { kind: "charge", id, state: "Canceled", reasonCode: "ExpiredUnused" })
  },
  "charge-captured": (world, { id }) => settleCapture(world, id),
  "charge-refunded": (world, { id }) => settleRefund(world, id),
}
