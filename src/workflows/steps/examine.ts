import type { MedusaContainer } from "@medusajs/framework/types"

import { compare } from "../../services/payments/report/compare"
import type { Finding } from "../../services/payments/report/difference-kinds"
import { readAmazon } from "../../services/payments/report/read-amazon"
import type { Sides } from "../../services/payments/report/sides"
import { partsIn } from "./parts-in"
import { readShopSide } from "./read-shop-side"

/** Amazon, ledger and Medusa about one order reference, read now; undefined when the ledger has none. @throws Fault */
export async function readSides(container: MedusaContainer, id: string): Promise<Sides | undefined> {
  const parts = partsIn(container)
  const before = await parts.ledger.load({ id })
  if (!before) return undefined
  const { order } = await readShopSide(container, before)
  const amazon = await readAmazon(parts, before, order?.number)
  // What was written while Amazon was read is no difference.
  const folio = (await parts.ledger.load({ id })) ?? before
  return { folio, amazon, shop: await readShopSide(container, folio), now: parts.clock.now() }
}

/** Where the three sides differ. @throws Fault */
export async function examine(container: MedusaContainer, id: string): Promise<readonly Finding[]> {
  const sides = await readSides(container, id)
  return sides ? compare(sides) : []
}
