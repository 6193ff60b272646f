import type { ReturnHint } from "../../ports/payment-connector"

const statuses = ["Success", "Failure", "Abandoned"] as const
const codes = ["InvalidSellerId", "InvalidIdStatus", "InternalServerError"] as const

const oneOf = <Word extends string>(words: readonly Word[], raw: string): Word | undefined =>
  words.find((word) => word === raw)

/**
 * What Amazon's page appended to our URL: look at ErrorCode first (amazon-pay-cv1.md 7.4). Other parameters are not
 * looked at: which ones Amazon adds is not documented.
 */
export function hearReturn(query: string): ReturnHint {
  const parameters = new URLSearchParams(query)
  const [error, ...furtherErrors] = parameters.getAll("ErrorCode")
  const [status, ...furtherStatuses] = parameters.getAll("AuthenticationStatus")
  if (furtherErrors.length > 0 || furtherStatuses.length > 0) return { is: "unclear", why: "repeated" }
  if (error !== undefined) {
    const code = oneOf(codes, error)
    return code === undefined ? { is: "unclear", why: "unknown" } : { is: "error", code }
  }
  if (status === undefined) return { is: "unclear", why: "missing" }
  const known = oneOf(statuses, status)
  return known === undefined ? { is: "unclear", why: "unknown" } : { is: "status", status: known }
}
