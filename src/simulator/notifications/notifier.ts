import { setTimeout as pause } from "node:timers/promises"
import { takeMessages } from "../cv2/notifications/message"
import type { World } from "../world/world"
import { isRepeated, poster, type Delivery, type Post } from "./delivery"
import { envelope, type EnvelopeOptions, type EnvelopeParts } from "./envelope"
import { messageOf, type Message } from "./message"
import { certificateFile, createSigningIdentity, type SigningIdentity } from "./signing-identity"

/** Where notifications go by themselves; delays in milliseconds, one of `retryDelays` for each repetition. */
export type Subscription = {
  readonly url: string
  readonly delay: number
  readonly retryDelays: readonly number[]
  readonly signatureVersion?: "1" | "2" | undefined
  /** How often each message is delivered that should be delivered once. */
  readonly copies: number
  /** Of what happens at once, the last is told first. */
  readonly isReversed: boolean
}

export const defaultRetryDelays = [250, 1000, 4000] as const

export type SendRequest = {
  readonly message: Message
  readonly url: string
  readonly repeat: number
  readonly options: EnvelopeOptions
}

/** The simulated Amazon SNS: signs, sends, and repeats. */
export type Notifier = {
  readonly certificateFile: string
  /** PEM; the key is made when it is first needed. */
  readonly certificate: () => Promise<string>
  /** `lost`: how many of the next messages never arrive. */
  readonly subscribe: (subscription: Subscription | undefined, lost?: number) => void
  readonly url: () => string | undefined
  /** Sends what changed since the last time, without waiting for it. */
  readonly flush: () => void
  /** Sends one message as often as asked and waits for the answers. */
  readonly send: (request: SendRequest) => Promise<readonly Delivery[]>
  readonly deliveries: () => readonly Delivery[]
  readonly clear: () => void
  readonly stop: () => void
}

type Office = {
  readonly parts: () => Promise<EnvelopeParts>
  readonly post: Post
  readonly stopped: AbortSignal
  subscription: Subscription | undefined
  lost: number
  log: Delivery[]
}

async function send(office: Office, { message, url, repeat, options }: SendRequest): Promise<readonly Delivery[]> {
  const sent = envelope(await office.parts(), message, options)
  const results: Delivery[] = []
  for (let attempt = 1; attempt <= repeat; attempt += 1) results.push(await office.post(url, sent, attempt))
  office.log.push(...results)
  return results
}

/** Milliseconds between messages that are sent in reverse. */
const betweenReversed = 50

/** `of`: the subscription that it belongs to; another one ends it. */
type Errand = Subscription & { readonly of: Subscription }

async function deliver(office: Office, message: Message, errand: Errand): Promise<void> {
  const { url, delay, retryDelays, signatureVersion, of: subscription } = errand
  const sent = envelope(await office.parts(), message, { signatureVersion })
  for (const [index, wait] of [delay, ...retryDelays].entries()) {
    if (wait > 0) await pause(wait, undefined, { ref: false })
    if (office.stopped.aborted || office.subscription !== subscription) return
    const delivery = await office.post(url, sent, index + 1)
    office.log.push(delivery)
    if (!isRepeated(delivery)) return
  }
}

function flush(world: World, office: Office): void {
  const older = world.changes.splice(0).map((change) => messageOf(world, change))
  const messages = [...older, ...takeMessages(world)]
  const { subscription } = office
  if (subscription === undefined) return
  const told = messages.slice(Math.min(office.lost, messages.length))
  office.lost -= messages.length - told.length
  for (const [index, message] of told.entries()) {
    const turn = subscription.isReversed ? (told.length - 1 - index) * betweenReversed : 0
    const delayed = { ...subscription, delay: subscription.delay + turn }
    for (let copy = 0; copy < subscription.copies; copy += 1)
      void deliver(office, message, { ...delayed, of: subscription })
  }
}

/** A sender for one world; the name of its certificate follows from the seed. */
export function createNotifier(world: World, seed: string): Notifier {
  const file = certificateFile(seed)
  const stop = new AbortController()
  let identity: Promise<SigningIdentity> | undefined
  const sign = (): Promise<SigningIdentity> => (identity ??= createSigningIdentity(world.clock.base()))
  const office: Office = {
    parts: async () => ({ world, identity: await sign(), file }),
    post: poster(stop.signal),
    stopped: stop.signal,
    subscription: undefined,
    lost: 0,
    log: [],
  }
  return {
    certificateFile: file,
    certificate: async () => (await sign()).certificate,
    subscribe: (subscription, lost = 0) => Object.assign(office, { subscription, lost }),
    url: () => office.subscription?.url,
    flush: () => flush(world, office),
    send: (request) => send(office, request),
    deliveries: () => office.log,
    clear: () => Object.assign(office, { subscription: undefined, lost: 0, log: [] }),
    stop: () => stop.abort(),
  }
}
