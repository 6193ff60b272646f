import { askStore, readText } from "./ask-store"
import { fieldsIn } from "./fields-in"
import type { Shop } from "./shop"

/** What is tied to what; `body` goes to the store beside the order reference. */
type Tie = {
  readonly cartId: string
  readonly orderReferenceId: string
  readonly body: Readonly<Record<string, unknown>>
}

export type Attached = {
  readonly orderReference: { readonly id: string; readonly state: string }
  readonly addressImported: boolean
  /** The chosen payment method for the buyer to read, such as `Visa ****1111 (Amazon Pay)`; null where Amazon tells none. */
  readonly paymentDescriptor: string | null
}

const timeout = 15_000

/** @throws AmazonPayProblem */
export async function askAttach(shop: Shop, { cartId, orderReferenceId, body }: Tie): Promise<Attached> {
  const path = `/store/amazon-pay/carts/${encodeURIComponent(cartId)}/order-reference`
  const answer = await askStore(shop, { path, body: { order_reference_id: orderReferenceId, ...body }, timeout })
  const { text } = fieldsIn(answer["order_reference"])
  return {
    orderReference: { id: text("id"), state: text("state") },
    addressImported: answer["address_imported"] === true,
    paymentDescriptor: readText(answer["payment_descriptor"]) ?? null,
  }
}
