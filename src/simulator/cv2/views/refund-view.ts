import type { World } from "../../world/world"
import { find } from "../world/change"
import { permissionOf } from "../world/family"
import type { Json, Refund } from "../world/model"
import { statusDetails, timestamp } from "./parts"

/** A refund as the calls answer it. */
export const refundView = (world: World, it: Refund): Json => ({
  refundId: it.id,
  chargeId: it.chargeId,
  refundAmount: it.amount,
  softDescriptor: it.softDescriptor ?? null,
  creationTimestamp: timestamp(it.created),
  statusDetails: statusDetails(it.status),
  releaseEnvironment: permissionOf(world, find(world, "charge", it.chargeId)).environment,
})
