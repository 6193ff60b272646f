/** What gives money back or takes it, in every spelling that Express routes there. */
const money = /^\/admin\/amazon-pay\/orders\/[^/]+\/(?:capture|refund)\/?$/i

/** Whether a request moves money that cannot be found again by what was asked. `url`: as it came, with its query. */
export const movesMoney = (url: string): boolean => money.test(url.split("?")[0] ?? "")

/**
 * Answers that say "try again" are not kept: whoever does so with the same key is served.
 * https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/ section 2.7
 */
const isFinal = (status: number): boolean => status < 500 && status !== 409 && status !== 429

/**
 * What becomes of an Idempotency-Key once its request has been answered (docs/adr/0027). Where money moves, a refusal is
 * not kept, because whoever asks again adopts what was lost; and after an error nobody knows what became of it, so that
 * the key is never run again.
 */
export function fateOf(request: { readonly money: boolean; readonly status: number }): "keep" | "forget" | "unknown" {
  if (!request.money) return isFinal(request.status) ? "keep" : "forget"
  if (request.status < 400) return "keep"
  return request.status < 500 ? "forget" : "unknown"
}
