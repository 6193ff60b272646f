import type { ReturnHint } from "../../ports/payment-connector"

const session = /^[A-Za-z0-9-]{5,64}$/

/**
 * What Amazon's page appended to our URL: whose return it claims to be, on success and on failure alike
 * (amazon-pay-cv2.md 8.5). It was seen missing; the round that the URL names is known without it.
 */
export function hearReturn(query: string): ReturnHint {
  const [id, ...further] = new URLSearchParams(query).getAll("amazonCheckoutSessionId")
  if (further.length > 0) return { is: "unclear", why: "repeated" }
  if (id === undefined) return { is: "unclear", why: "missing" }
  return session.test(id) ? { is: "session", id } : { is: "unclear", why: "unknown" }
}
