import { askStore } from "../ask-store"
import { fieldsIn } from "../fields-in"
import type { Shop } from "../shop"
import type { SessionConfig } from "./amazon-script"

const timeout = 15_000

/**
 * What the store signed. The payload goes to Amazon as the text that it is: written anew it would not fit the signature.
 * @throws AmazonPayProblem
 */
export async function askButton(
  shop: Shop,
  request: { readonly path: string; readonly body: Readonly<Record<string, unknown>> },
): Promise<SessionConfig> {
  const { text } = fieldsIn((await askStore(shop, { ...request, timeout }))["button"])
  return {
    payloadJSON: text("payload"),
    signature: text("signature"),
    algorithm: text("algorithm"),
    publicKeyId: text("public_key_id"),
  }
}
