import { currentRegion } from "../cart.js"

/** The provider's id in this region; undefined when the merchant has not enabled Amazon Pay here. */
export async function amazonProvider() {
  const { providers } = await currentRegion()
  return providers.find((id) => id.startsWith("pp_amazon-pay_"))
}
