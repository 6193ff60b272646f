import { ModuleProvider, Modules } from "@medusajs/framework/utils"

import loader from "./loader"
import { AmazonPayProvider } from "./service"

export default ModuleProvider(Modules.PAYMENT, { services: [AmazonPayProvider], loaders: [loader] })
