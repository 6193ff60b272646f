import { kindOf as kindInV2 } from "../cv2/control/merchant-routes"
import { messageAbout, messageOf as messageOfObject } from "../cv2/notifications/message"
import { permissionOf } from "../cv2/world/family"
import { chargebackElement } from "../notifications/ipn-xml"
import { message, messageOf, orderOf, type Message, type MessageOptions } from "../notifications/message"
import { defaultRetryDelays, type Notifier } from "../notifications/notifier"
import { find } from "../world/change"
import type { World } from "../world/world"
import { kindOf } from "./amazon-routes"
import { ControlError, optionalBoolean, optionalNumber, optionalString, optionalWord, string, type Body } from "./body"
import type { ControlParts, Route } from "./route"

export type NotificationParts = ControlParts & {
  readonly notifier: Notifier
}

const forgeries = ["signature", "topic", "seller", "certificate-url"] as const
type Forgery = (typeof forgeries)[number]

const forgedMessage: Readonly<Record<Forgery, MessageOptions>> = {
  signature: {},
  "certificate-url": {},
  topic: { topicAccount: "123456789012" },
  seller: { sellerId: "A3FOREIGNSELLER" },
}

function urlIn(body: Body, otherwise?: string): string {
  const url = optionalString(body, "url") ?? otherwise
  if (url !== undefined && URL.canParse(url)) return url
  throw new ControlError('"url" must be an absolute address')
}

function chargeback(world: World, body: Body, id: string): Message {
  if (kindOf(world, id) !== "capture") throw new ControlError("a chargeback is against a capture", 409)
  const root = chargebackElement(world, find(world, "capture", id), {
    id: `${id.replace(/-C\d{6}$/, "")}-H${world.identifiers.token(6)}`,
    state: optionalString(body, "chargeback_state") ?? "RECEIVED",
    reason: optionalString(body, "chargeback_reason") ?? "FRAUD",
    at: world.at,
  })
  // The spaces are Amazon's.
  return message(world, orderOf(world, id), { type: "Chargeback Detailed Notification", root, isChargeback: true })
}

/** A chargeback of Checkout v2 has an id of its own; the plain API cannot read it. */
function messageOfCharge(world: World, id: string, options: MessageOptions): Message {
  const charge = world.cv2.objects.charge.get(id)
  if (charge === undefined) throw new ControlError("a chargeback is against a charge", 409)
  const permission = permissionOf(world, charge)
  const digits = world.identifiers.uuid().replace(/\D/g, "").padEnd(6, "0").slice(0, 6)
  return messageAbout(world, { objectType: "CHARGEBACK", objectId: `${permission.id}-B${digits}`, permission }, options)
}

function messageOfV2(world: World, body: Body, options: MessageOptions): Message {
  const id = string(body, "object_id")
  if (optionalWord(body, "type", ["chargeback"]) === "chargeback") return messageOfCharge(world, id, options)
  const told = messageOfObject(world, { kind: kindInV2(world, id), id }, options)
  if (told === undefined) throw new ControlError("there are no notifications about a checkout session", 409)
  return told
}

const isOfV2 = (world: World, id: string): boolean => Object.values(world.cv2.objects).some((it) => it.has(id))

function messageIn(world: World, body: Body, forgery: Forgery | undefined): Message {
  const id = string(body, "object_id")
  if (isOfV2(world, id)) return messageOfV2(world, body, forgery === undefined ? {} : forgedMessage[forgery])
  if (optionalWord(body, "type", ["chargeback"]) === "chargeback") return chargeback(world, body, id)
  const kind = kindOf(world, id)
  const object = find(world, kind, id)
  if (object.status.state === "Draft") throw new ControlError("there are no notifications about a Draft", 409)
  const forged = forgery === undefined ? {} : forgedMessage[forgery]
  const isSample = optionalBoolean(body, "sample")
  return messageOf(world, { kind, object }, { ...forged, isSample })
}

async function send({ world, notifier }: NotificationParts, body: Body): Promise<unknown> {
  const forgery = optionalWord(body, "forge", forgeries)
  const foreign = `https://sns.eu-west-1.amazonaws.com.attacker.example/${notifier.certificateFile}`
  const deliveries = await notifier.send({
    message: messageIn(world, body, forgery),
    url: urlIn(body, notifier.url()),
    repeat: optionalNumber(body, "repeat") ?? 1,
    options: {
      isForged: forgery === "signature",
      certificateUrl: forgery === "certificate-url" ? foreign : optionalString(body, "signing_cert_url"),
      signatureVersion: optionalWord(body, "signature_version", ["1", "2"]),
      subject: optionalString(body, "subject"),
    },
  })
  return { message_id: deliveries[0]?.message_id ?? null, deliveries }
}

function delaysIn(body: Body): readonly number[] {
  const delays = body["retry_delays_ms"] ?? defaultRetryDelays
  if (Array.isArray(delays) && delays.every((it): it is number => typeof it === "number" && it >= 0)) return delays
  throw new ControlError('"retry_delays_ms" must be a list of numbers from 0 on')
}

function subscribe({ notifier }: NotificationParts, body: Body): unknown {
  const isOff = body["url"] === null
  const url = isOff ? undefined : urlIn(body)
  notifier.subscribe(
    url === undefined
      ? undefined
      : {
          url,
          delay: optionalNumber(body, "delay_ms") ?? 0,
          retryDelays: delaysIn(body),
          signatureVersion: optionalWord(body, "signature_version", ["1", "2"]),
          copies: optionalNumber(body, "copies") ?? 1,
          isReversed: optionalBoolean(body, "reversed") ?? false,
        },
    optionalNumber(body, "lose") ?? 0,
  )
  return { url: url ?? null }
}

/** Notifications by hand, and by themselves to one address. */
export const notificationRoutes: readonly Route<NotificationParts>[] = [
  { method: "POST", path: "notifications", answer: (parts, { body }) => send(parts, body) },
  { method: "GET", path: "notifications", answer: ({ notifier }) => notifier.deliveries() },
  { method: "POST", path: "notification-url", answer: (parts, { body }) => subscribe(parts, body) },
  {
    method: "GET",
    path: "notification-url",
    answer: ({ notifier }) => ({
      url: notifier.url() ?? null,
      certificate_path: `/_sns/${notifier.certificateFile}`,
    }),
  },
]
