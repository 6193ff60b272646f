import { AmazonPayProblem, ownProblem, readNext } from "./problem"
import type { Shop } from "./shop"

type Fields = Readonly<Record<string, unknown>>

/** A request to one of the plugin's store routes; `body` makes it a POST. */
export type StoreRequest = {
  readonly path: string
  readonly body?: Fields
  /** Milliseconds until it is given up. */
  readonly timeout: number
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** A text that says something. */
export const readText = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined

/** Seconds to wait, as a timer can take them. */
export const readSeconds = (value: unknown): number | undefined =>
  typeof value === "number" && value >= 0 && value <= 86_400 ? value : undefined

/**
 * A problem of ours has words for the buyer, any other error only for developers: they are the cause. A next step that this
 * version of the client does not know: the buyer may press again.
 */
function problemIn(answer: Fields, status: number): AmazonPayProblem {
  const { type, code, message, next } = answer
  const said = readText(message)
  if (type !== "amazon_pay_problem")
    return ownProblem(readText(type) ?? "unreadable", new Error(`${status} ${said ?? ""}`))
  return new AmazonPayProblem(said ?? `Amazon Pay: ${status}`, {
    code: readText(code) ?? "unreadable",
    next: readNext(next) ?? "retry",
    status,
    retryAfterSeconds: readSeconds(answer["retry_after_seconds"]),
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

async function exchange(shop: Shop, { path, body }: StoreRequest, signal: AbortSignal): Promise<Fields> {
  const send = shop.fetch ?? fetch
  const response = await send(shop.backendUrl + path, { ...initOf(shop, body), signal })
  const answer: unknown = await response.json().catch((cause: unknown) => {
    throw ownProblem("unreadable", cause)
  })
  if (!isFields(answer)) throw ownProblem("unreadable")
  if (!response.ok) throw problemIn(answer, response.status)
  return answer
}

/**
 * Asks the store, and waits no longer than the timeout, the reading of the body included, also where a `fetch` of the
 * shop's own does not hear the signal.
 * @throws AmazonPayProblem for every answer that is not 2xx with a JSON object, and for none
 */
export async function askStore(shop: Shop, request: StoreRequest): Promise<Fields> {
  const stopper = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(ownProblem("timeout"))
      stopper.abort()
    }, request.timeout)
  })
  try {
    return await Promise.race([exchange(shop, request, stopper.signal), late])
  } catch (cause) {
    throw cause instanceof AmazonPayProblem ? cause : ownProblem("unreachable", cause)
  } finally {
    clearTimeout(timer)
  }
}
