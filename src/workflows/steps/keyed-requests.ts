import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { AskedRequest, Begun, Requests } from "../../modules/amazon-pay/requests/create-requests"
import { createRequests } from "../../modules/amazon-pay/requests/create-requests"
import { partsIn } from "./parts-in"

type KeyedRequests = Pick<Requests, "answer" | "forget"> & {
  readonly begin: (asked: AskedRequest) => Promise<Begun>
  readonly removeOld: () => Promise<number>
}

/** The merchant's requests with an Idempotency-Key, and what they were answered, in the shop's database. */
export function keyedRequests(container: MedusaContainer): KeyedRequests {
  const requests = createRequests(container.resolve(ContainerRegistrationKeys.PG_CONNECTION))
  const now = (): Date => partsIn(container).clock.now()
  return { ...requests, begin: (asked) => requests.begin(asked, now()), removeOld: () => requests.removeOld(now()) }
}
