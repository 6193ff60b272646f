import { accessToken } from "./access-token"
import { askAttach, type Attached } from "./ask-attach"
import type { Shop } from "./shop"

export type AttachRequest = {
  readonly cartId: string
  readonly orderReferenceId: string
  /** @default the signed-in buyer's */
  readonly accessToken?: string
  /** Writes the address that the buyer chose at Amazon into the cart. @default false */
  readonly importAddress?: boolean
}

/**
 * Ties the order reference that the widgets made to the cart. Needs a payment session for Amazon Pay, and may be asked
 * again, for example whenever the buyer chose another address.
 * @throws AmazonPayProblem
 */
export function attach(shop: Shop, request: AttachRequest): Promise<Attached> {
  const { cartId, orderReferenceId, accessToken: token = accessToken(), importAddress = false } = request
  const body = { import_address: importAddress, ...(token === undefined ? {} : { access_token: token }) }
  return askAttach(shop, { cartId, orderReferenceId, body })
}
