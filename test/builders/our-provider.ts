import { Modules } from "@medusajs/framework/utils"

import type { AmazonPayProvider } from "../../src/providers/amazon-pay/service"
import type { MedusaApp } from "../setup/medusa-app"

/** What the payment module has, and its interface does not tell. */
type PaymentModule = { readonly paymentProviderService_: { retrieveProvider(id: string): AmazonPayProvider } }

/** The provider's instance as Medusa's payment module holds it. */
export const ourProvider = (app: MedusaApp, account = "de"): AmazonPayProvider =>
  (app.container().resolve(Modules.PAYMENT) as unknown as PaymentModule).paymentProviderService_.retrieveProvider(
    `pp_amazon-pay_${account}`,
  )
