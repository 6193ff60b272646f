import { accounts, type Message, type MessageOptions } from "../../notifications/message"
import { regions } from "../../world/sellers"
import type { World } from "../../world/world"
import type { Change } from "../world/books"
import { find } from "../world/change"
import { permissionOf } from "../world/family"
import type { Kind } from "../world/lifecycle"
import type { ChargePermission } from "../world/model"

/** Kinds that are told of; a session is not ("Set up Instant Payment Notifications"). */
const objectTypes: Readonly<Partial<Record<Kind, string>>> = {
  chargePermission: "CHARGE_PERMISSION",
  charge: "CHARGE",
  refund: "REFUND",
}

type Subject = { readonly objectType: string; readonly objectId: string; readonly permission: ChargePermission }

/** No state, no amount: the receiver has to ask. */
export function messageAbout(world: World, subject: Subject, options: MessageOptions = {}): Message {
  const { objectType, objectId, permission } = subject
  const seller = world.sellers.get(permission.sellerId)
  if (seller === undefined) throw new Error(`the simulated world has no seller ${permission.sellerId}`)
  const { topics } = regions[seller.region]
  const text = JSON.stringify({
    MerchantID: options.sellerId ?? seller.sellerId,
    ObjectType: objectType,
    ObjectId: objectId,
    ChargePermissionId: permission.id,
    NotificationType: "STATE_CHANGE",
    NotificationId: world.identifiers.uuid(),
    NotificationVersion: "V2",
  })
  const account = options.topicAccount ?? accounts.payments
  return { text, topicArn: `arn:aws:sns:${topics}:${account}:A3SIMULATEDTOPIC${seller.sellerId}`, topicRegion: topics }
}

function permissionBehind(world: World, kind: Kind, id: string): ChargePermission {
  if (kind === "refund") return permissionBehind(world, "charge", find(world, "refund", id).chargeId)
  return kind === "charge" ? permissionOf(world, find(world, "charge", id)) : find(world, "chargePermission", id)
}

/** The message about an object; nothing for a checkout session. */
export function messageOf(
  world: World,
  { kind, id }: { readonly kind: Kind; readonly id: string },
  options: MessageOptions = {},
): Message | undefined {
  const objectType = objectTypes[kind]
  if (objectType === undefined) return undefined
  return messageAbout(world, { objectType, objectId: id, permission: permissionBehind(world, kind, id) }, options)
}

/** What was changed since the last time, as messages. */
export function takeMessages(world: World): readonly Message[] {
  const changes: readonly Change[] = world.cv2.changes.splice(0)
  return changes.flatMap(({ kind, object }) => messageOf(world, { kind, id: object.id }) ?? [])
}
