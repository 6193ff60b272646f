import { certificateFile, createSigningIdentity, type SigningIdentity } from "./signing-identity"
import { envelope, type Envelope, type EnvelopeOptions } from "./envelope"
import { messageOf, type Message } from "./message"
import type { World } from "../world/world"

/** One attempt to deliver. Status 0: the receiver could not be reached. */
export type Delivery = {
  readonly message_id: string
  readonly url: string
  readonly attempt: number
  readonly status: number
}

/** Where notifications go by themselves; `retryDelays` in milliseconds, one a repetition. */
export type Subscription = {
  readonly url: string
  readonly delay: number
  readonly retryDelays: readonly number[]
  readonly signatureVersion?: "1" | "2" | undefined
}

export type Notifier = {
  readonly certificateFile: string
  readonly certificate: () => Promise<string>
  readonly subscribe: (subscription: Subscription | undefined) => void
  /** Sends what changed since the last time, without waiting for it. */
  readonly flush: () => void
  /** Sends one message as often as asked and waits for the answers. */
  readonly send: (request: SendRequest) => Promise<readonly Delivery[]>
  readonly deliveries: () => readonly Delivery[]
  readonly clear: () => void
  readonly stop: () => void
}

export type SendRequest = {
  readonly message: Message
  readonly url: string
  readonly repeat: number
  readonly options: EnvelopeOptions
}

export const defaultRetryDelays = [250, 1000, 4000] as const
const patience = 15_000

/** Amazon SNS repeats after an answer like 500, but not after 4xx and not when nobody answers (section 5.6). */
const isRepeated = (status: number): boolean =>
  status !== 0 && (status < 200 || status >= 300) && Math.floor(status / 100) !== 4

export function createNotifier(world: World, seed: string): Notifier {
  const file = certificateFile(seed)
  const stopped = new AbortController()
  let identity: Promise<SigningIdentity> | undefined
  let subscription: Subscription | undefined
  let log: Delivery[] = []

  const identityOnce = (): Promise<SigningIdentity> => (identity ??= createSigningIdentity(world.clock.base()))

  async function post(url: string, sent: Envelope, attempt: number): Promise<Delivery> {
    const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(patience)])
    const { headers, body, messageId } = sent
    const status = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal }).then(
      async (response) => {
        await response.arrayBuffer()
        return response.status
      },
      () => 0,
    )
    const delivery = { message_id: messageId, url, attempt, status }
    log.push(delivery)
    return delivery
  }

  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      timer.unref()
    })

  async function deliver(message: Message, { url, delay, retryDelays, signatureVersion }: Subscription): Promise<void> {
    const parts = { world, identity: await identityOnce(), file }
    const sent = envelope(parts, message, { signatureVersion })
    for (const [index, wait] of [delay, ...retryDelays].entries()) {
      if (wait > 0) await pause(wait)
      if (stopped.signal.aborted) return
      const { status } = await post(url, sent, index + 1)
      if (!isRepeated(status)) return
    }
  }

  return {
    certificateFile: file,
    certificate: async () => (await identityOnce()).certificate,
    subscribe: (next) => {
      subscription = next
    },
    flush: () => {
      const changes = world.changes.splice(0)
      const receiver = subscription
      if (receiver === undefined) return
      for (const change of changes) void deliver(messageOf(world, change), receiver)
    },
    send: async ({ message, url, repeat, options }) => {
      const sent = envelope({ world, identity: await identityOnce(), file }, message, options)
      const results: Delivery[] = []
      for (let attempt = 1; attempt <= repeat; attempt += 1) results.push(await post(url, sent, attempt))
      return results
    },
    deliveries: () => log,
    clear: () => {
      subscription = undefined
      log = []
    },
    stop: () => stopped.abort(),
  }
}
