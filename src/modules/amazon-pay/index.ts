import { Module } from "@medusajs/framework/utils"

import { AmazonPayModuleService } from "./service"

/** The key under which Medusa registers the module. */
export const AMAZON_PAY_MODULE = "amazon_pay"

export default Module(AMAZON_PAY_MODULE, { service: AmazonPayModuleService })
