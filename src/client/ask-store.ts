import { AmazonPayProblem, ownProblem, type Next } from "./problem"
import type { Shop } from "./shop"

type Fields = Readonly<Record<string, unknown>>

/** A request to one of the plugin's store routes; `body` makes it a POST. */
export type StoreRequest = {
  readonly path: string
  readonly body?: Fields
  /** Milliseconds until it is given up. */
  readonly timeout: number
}

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined)

/** A code of the store that this version of the client does not know the next step of: the buyer may press again. */
const problemIn = (answer: Fields, status: number): AmazonPayProblem => {
  const seconds = answer["retry_after_seconds"]
  return new AmazonPayProblem(text(answer["message"]) ?? `Amazon Pay: ${status}`, {
    code: text(answer["code"]) ?? text(answer["type"]) ?? "unreadable",
    next: (text(answer["next"]) ?? "retry") as Next,
    status,
    retryAfterSeconds: typeof seconds === "number" ? seconds : undefined,
  })
}

const initOf = ({ publishableKey, language }: Shop, body: Fields | undefined): RequestInit => ({
  method: body === undefined ? "GET" : "POST",
  headers: {
    accept: "application/json",
    "x-publishable-api-key": publishableKey,
    "accept-language": language ?? document.documentElement.lang,
    ...(body === undefined ? {} : { "content-type": "application/json" }),
  },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  cache: "no-store",
})

/**
 * Asks the store, and waits no longer than the timeout, the reading of the body included.
 * @throws AmazonPayProblem for every answer that is not 2xx with a JSON object, and for none
 */
export async function askStore(shop: Shop, { path, body, timeout }: StoreRequest): Promise<Fields> {
  const stopper = new AbortController()
  const timer = setTimeout(() => stopper.abort(), timeout)
  const send = shop.fetch ?? fetch
  try {
    const response = await send(shop.backendUrl + path, { ...initOf(shop, body), signal: stopper.signal })
    const answer: unknown = await response.json().catch((cause: unknown) => {
      throw stopper.signal.aborted ? cause : ownProblem("unreadable", cause)
    })
    if (!isFields(answer)) throw ownProblem("unreadable")
    if (!response.ok) throw problemIn(answer, response.status)
    return answer
  } catch (cause) {
    if (cause instanceof AmazonPayProblem) throw cause
    throw ownProblem(stopper.signal.aborted ? "timeout" : "unreachable", cause)
  } finally {
    clearTimeout(timer)
  }
}
