import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import type { AmazonPayModuleService } from "../../modules/amazon-pay/service"
import type { Parts } from "../../services/payments/parts"

/** The heart, under the shop's locking module. */
export const partsIn = (container: MedusaContainer): Parts =>
  moduleIn(container).parts(container.resolve(Modules.LOCKING))

export const moduleIn = (container: MedusaContainer): AmazonPayModuleService =>
  container.resolve<AmazonPayModuleService>("amazon_pay")
