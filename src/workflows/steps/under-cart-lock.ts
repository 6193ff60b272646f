import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { lockOver } from "../../modules/amazon-pay/lock-over"

/** The bare cart id is the key of Medusa's own cart workflows: none of them runs meanwhile. @throws Busy */
export const underCartLock = <T>(container: MedusaContainer, cartId: string, job: () => Promise<T>): Promise<T> =>
  lockOver(container.resolve(Modules.LOCKING)).run(cartId, job)
