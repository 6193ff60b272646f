import { setTimeout as pause } from "node:timers/promises"
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
  readonly subscribe: (subscription: Subscription | undefined) => void
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
  log: Delivery[]
}

async function send(office: Office, { message, url, repeat, options }: SendRequest): Promise<readonly Delivery[]> {
  const sent = envelope(await office.parts(), message, options)
  const results: Delivery[] = []
  for (let attempt = 1; attempt <= repeat; attempt += 1) results.push(await office.post(url, sent, attempt))
  office.log.push(...results)
  return results
}

async function deliver(office: Office, message: Message, subscription: Subscription): Promise<void> {
  const { url, delay, retryDelays, signatureVersion } = subscription
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
  const changes = world.changes.splice(0)
  const { subscription } = office
  if (subscription === undefined) return
  for (const change of changes) void deliver(office, messageOf(world, change), subscription)
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
    log: [],
  }
  return {
    certificateFile: file,
    certificate: async () => (await sign()).certificate,
    subscribe: (subscription) => (office.subscription = subscription),
    url: () => office.subscription?.url,
    flush: () => flush(world, office),
    send: (request) => send(office, request),
    deliveries: () => office.log,
    clear: () => Object.assign(office, { subscription: undefined, log: [] }),
    stop: () => stop.abort(),
  }
}
