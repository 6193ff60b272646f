import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { createReadings } from "../../modules/amazon-pay/read/create-readings"
import type { Readings } from "../../services/ports/readings"

/** What the merchant's page reads of the ledger, in the shop's database. */
export const readingsIn = (container: MedusaContainer): Readings =>
  createReadings(container.resolve(ContainerRegistrationKeys.PG_CONNECTION))
