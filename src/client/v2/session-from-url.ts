import { AmazonPayProblem } from "../problem"

const form = /^[A-Za-z0-9-]{5,64}$/

/**
 * Id of the checkout session in the address of the shop's review page, as Amazon appends it. It proves nothing: the
 * store reads the session at Amazon before it ties it to a cart.
 * @throws AmazonPayProblem `no-checkout-session`, with `new-order-reference` as the next step, when there is none or
 *   more than one
 */
export function sessionFromUrl(address: string | URL = location.href): string {
  const named = new Set(new URL(address, location.href).searchParams.getAll("amazonCheckoutSessionId"))
  const [id = "", ...others] = named
  if (others.length === 0 && form.test(id)) return id
  const code = "no-checkout-session"
  throw new AmazonPayProblem(`Amazon Pay: ${code}`, { code, next: "new-order-reference" })
}
