import { askAttach, type Attached } from "../ask-attach"
import type { Shop } from "../shop"

/**
 * Which checkout session comes to which cart. The store answers with a problem when the cart has no payment session for
 * Amazon Pay (`next: "new-session"`), or when the checkout session is unknown, used up or another cart's
 * (`next: "new-order-reference"`).
 */
export type AttachRequest = {
  /** Medusa's id of the cart, such as `cart_01J…`. */
  readonly cartId: string
  /** Id of the checkout session, see `sessionFromUrl`. */
  readonly orderReferenceId: string
  /** Writes address, name and e-mail that the buyer chose at Amazon into the cart. @default false */
  readonly importAddress?: boolean
}

/**
 * Ties the checkout session to the cart, and tells what the review page shows of it. Needs a payment session for Amazon
 * Pay, and may be asked again, as it has to whenever the buyer comes back from changing something at Amazon.
 * @throws AmazonPayProblem
 */
export const attach = (
  shop: Shop,
  { cartId, orderReferenceId, importAddress = false }: AttachRequest,
): Promise<Attached> => askAttach(shop, { cartId, orderReferenceId, body: { import_address: importAddress } })
