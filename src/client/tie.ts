import type { Attached } from "./ask-attach"
import { attach } from "./attach"
import type { State } from "./checkout-state"
import { asProblem } from "./problem"
import { remembered } from "./remembered"

/**
 * Ties an order reference to the checkout's cart; a payment session that is missing is made.
 * @throws AmazonPayProblem
 */
export async function tie({ options }: State, id: string, importAddress = false): Promise<Attached> {
  const { shop, cartId, prepare } = options
  const ask = (): Promise<Attached> => attach(shop, { cartId, orderReferenceId: id, importAddress })
  const attached = await ask().catch(async (cause: unknown) => {
    if (asProblem(cause).next !== "new-session") throw cause
    await prepare()
    return ask()
  })
  // Only now: of one that the store does not know, nothing could be told after the way back.
  remembered.write(cartId, id)
  return attached
}
