import fc from "fast-check"
import type { Clock } from "./a-page"

/** Milliseconds after which the client gives the store up. */
export const timeout = 15_000

export const anything = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom(-1, 1e308, "", [], {}, null))

/** Bodies that no route of ours writes: another server's, half of one, a list, no object, and hostile keys. */
export const strangeBody = fc.oneof(
  anything.map((it) => JSON.stringify(it)),
  fc.string(),
  fc.constantFrom(
    "<h1>Bad gateway</h1>",
    '{"next":"confirm',
    '{"__proto__":{"next":"confirmation-flow"}}',
    "[]",
    "null",
  ),
)

const type = fc.constantFrom("amazon_pay_problem", "amazon_pay_problem", "not_found", undefined)

/** A problem as the store tells it, and as it never would. */
export const problemBody = (word: fc.Arbitrary<unknown>) =>
  fc
    .record({ type, code: fc.string(), message: anything, next: word, retry_after_seconds: anything })
    .map((it) => JSON.stringify(it))

/** A store that answers in one of these bodies, or not. */
export const serverWith = (body: fc.Arbitrary<string>) =>
  fc.record({
    is: fc.constantFrom(
      ...(["answers", "answers", "answers", "refuses", "throws", "deaf", "mute", "no-response", "hostile"] as const),
    ),
    status: fc.oneof({ weight: 3, arbitrary: fc.constant(200) }, fc.integer({ min: 200, max: 599 })),
    body,
    headerDelay: fc.integer({ min: 0, max: 2 * timeout }),
    bodyDelay: fc.integer({ min: 0, max: 2 * timeout }),
  })

export type Server = ReturnType<typeof serverWith> extends fc.Arbitrary<infer Value> ? Value : never

const later = (clock: Clock, delay: number): Promise<void> =>
  new Promise((resolve) => void clock.setTimeout(resolve, delay))

const hostile = (): Response =>
  new Proxy({} as Response, {
    get: (_target, name) => {
      if (name === "then") return undefined
      throw new Error("nobody reads this")
    },
  })

/** A store that answers as told. `deaf` does not hear that it was given up, `mute` never ends its body. */
export const fetchOf = (clock: Clock, { is, status, body, headerDelay, bodyDelay }: Server): typeof fetch => {
  const bodiless = [204, 205, 304].includes(status)
  const text = (): Response => new Response(bodiless ? null : body, { status })
  const send = async (_url: unknown, init?: RequestInit): Promise<Response> => {
    if (is === "throws") throw new TypeError("Failed to fetch")
    const given = new Promise<never>((_resolve, reject) => {
      if (is !== "deaf") init?.signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError")))
    })
    given.catch(() => undefined)
    if (is === "deaf") return given
    await Promise.race([later(clock, headerDelay), given])
    if (is === "refuses") throw new TypeError("Failed to fetch")
    // A fetch that the shop has replaced, which keeps to no type.
    if (is === "no-response") return undefined as unknown as Response
    if (is === "hostile") return hostile()
    const response = text()
    const json = async (): Promise<unknown> => {
      await Promise.race([is === "mute" ? given : later(clock, bodyDelay), given])
      return response.json()
    }
    return Object.assign(text(), { json })
  }
  return send
}

/** The object that a 2xx answer carries; undefined for everything else. */
export function answerOf({ is, status, body }: Server): Readonly<Record<string, unknown>> | undefined {
  if (is !== "answers" || status > 299 || [204, 205].includes(status)) return undefined
  try {
    const answer: unknown = JSON.parse(body)
    if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return undefined
    return answer as Readonly<Record<string, unknown>>
  } catch {
    return undefined
  }
}
