import type { Envelope } from "./envelope"

/** One attempt to deliver. Status 0: the receiver could not be reached. */
export type Delivery = {
  readonly message_id: string
  readonly url: string
  readonly attempt: number
  readonly status: number
}

/** How long Amazon SNS waits for an answer. */
const patience = 15_000

/** Amazon SNS repeats after an answer like 500, but not after 4xx and not when nobody answers (integration guide, "Instant notifications"). */
export const isRepeated = ({ status }: Delivery): boolean => status >= 300 && Math.floor(status / 100) !== 4

export type Post = (url: string, sent: Envelope, attempt: number) => Promise<Delivery>

/** Sends until `stopped`; a receiver that cannot be reached is an outcome, not an error. */
export const poster =
  (stopped: AbortSignal): Post =>
  async (url, { headers, body, messageId }, attempt) => {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(patience)])
    const status = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal }).then(
      async (response) => {
        await response.arrayBuffer()
        return response.status
      },
      () => 0,
    )
    return { message_id: messageId, url, attempt, status }
  }
