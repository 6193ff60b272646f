import { timestamp } from "../world/clock"
import { sellerOf } from "../world/family"
import { find } from "../world/change"
import type { OrderReference } from "../world/model"
import { regions } from "../world/sellers"
import type { Kind } from "../world/lifecycle"
import type { ObjectOf, World } from "../world/world"
import type { Element } from "../xml"
import { ipnDocument, ipnElements } from "./ipn-xml"

/** What is told, before it is put into an envelope. */
export type Message = {
  readonly text: string
  readonly topicArn: string
  readonly topicRegion: string
}

const types = {
  orderReference: "OrderReferenceNotification",
  authorization: "PaymentAuthorize",
  capture: "PaymentCapture",
  refund: "PaymentRefund",
} as const

/** Accounts of Amazon's topics (seen in recorded notifications). */
export const accounts = { payments: "291180941288", chargebacks: "598607868003" } as const

export type MessageOptions = {
  /** Another seller inside, for a message that is not ours. */
  readonly sellerId?: string | undefined
  /** From the test button of Seller Central. */
  readonly isSample?: boolean | undefined
  readonly topicAccount?: string | undefined
}

export type Content = { readonly type: string; readonly root: Element; readonly isChargeback?: boolean }

/** Java's org.json, which Amazon uses, escapes a slash only behind `<`. */
const json = (value: unknown): string => JSON.stringify(value).replaceAll("</", "<\\/")

export function message(world: World, order: OrderReference, content: Content & MessageOptions): Message {
  const seller = sellerOf(world, order)
  const { marketplace, topics } = regions[seller.region]
  const account = content.topicAccount ?? (content.isChargeback ? accounts.chargebacks : accounts.payments)
  const text = json({
    ReleaseEnvironment: order.environment,
    MarketplaceID: marketplace,
    Version: "2013-01-01",
    NotificationType: content.type,
    SellerId: content.sellerId ?? seller.sellerId,
    NotificationReferenceId: world.identifiers.uuid(),
    Timestamp: timestamp(world.at),
    ...(content.isSample ? { IsSample: true } : {}),
    NotificationData: ipnDocument(content.root),
  })
  return { text, topicArn: `arn:aws:sns:${topics}:${account}:A3SIMULATEDTOPIC${seller.sellerId}`, topicRegion: topics }
}

/** The order reference that an object hangs on. */
export const orderOf = (world: World, id: string): OrderReference =>
  find(world, "orderReference", id.replace(/-[A-Z]\d{6}$/, ""))

/** The message about an object as it is, or was when it changed. */
export function messageOf(
  world: World,
  { kind, object }: { readonly kind: Kind; readonly object: ObjectOf[Kind] },
  options: MessageOptions = {},
): Message {
  const elementOf = ipnElements[kind] as (world: World, it: typeof object) => Element
  const root = elementOf(world, object)
  return message(world, orderOf(world, object.id), { ...options, type: types[kind], root })
}
