import type { MedusaContainer } from "@medusajs/framework/types"

import type { AmazonPayOptions } from "../services/options/options"
import { moduleIn } from "./steps/parts-in"

/** The pages of the shop to which a browser may be sent: from the options, and nowhere else. */
export const storefrontPages = (container: MedusaContainer): AmazonPayOptions["storefront"] =>
  moduleIn(container).heart().options.storefront
