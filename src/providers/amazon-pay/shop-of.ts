import type { Shop } from "../../services/ports/shop"

type List = (
  filters: { readonly id: string },
  config: { select: string[]; take: number },
) => Promise<{ readonly length: number }>

/** Lists Medusa's rows: its payment module, or what a provider finds in the module's container. */
type MedusaRows = { readonly listCaptures: List; readonly listRefunds: List }

const one = { select: ["id"], take: 1 }

/** Whether Medusa's own rows still exist. */
export const shopOf = (rows: MedusaRows): Shop => ({
  hasCapture: async (id) => (await rows.listCaptures({ id }, one)).length > 0,
  hasRefund: async (id) => (await rows.listRefunds({ id }, one)).length > 0,
})
