import { accessToken } from "./access-token"
import { askStore } from "./ask-store"
import { ownProblem } from "./problem"
import type { Shop } from "./shop"

export type AttachRequest = {
  readonly cartId: string
  readonly orderReferenceId: string
  /** @default the signed-in buyer's */
  readonly accessToken?: string
  /** Writes the address that the buyer chose at Amazon into the cart. @default false */
  readonly importAddress?: boolean
}

export type Attached = {
  readonly orderReference: { readonly id: string; readonly state: string }
  readonly addressImported: boolean
}

const timeout = 15_000

/**
 * Ties the order reference that the widgets made to the cart. Needs a payment session for Amazon Pay, and may be asked
 * again, for example whenever the buyer chose another address.
 * @throws AmazonPayProblem
 */
export async function attach(shop: Shop, request: AttachRequest): Promise<Attached> {
  const { cartId, orderReferenceId, accessToken: token = accessToken(), importAddress = false } = request
  const path = `/store/amazon-pay/carts/${encodeURIComponent(cartId)}/order-reference`
  const body = {
    order_reference_id: orderReferenceId,
    import_address: importAddress,
    ...(token === undefined ? {} : { access_token: token }),
  }
  const answer = await askStore(shop, { path, body, timeout })
  const { id, state } = (answer["order_reference"] ?? {}) as Readonly<Record<string, unknown>>
  if (typeof id !== "string" || typeof state !== "string") throw ownProblem("unreadable")
  return { orderReference: { id, state }, addressImported: answer["address_imported"] === true }
}
