import type { Shop } from "../../services/ports/shop"
import type { Cradle } from "./cradle"

/** Whether Medusa's own rows still exist. */
export const shopOf = ({ captureService, refundService }: Cradle): Shop => ({
  hasCapture: async (id) => (await captureService.list({ id }, { select: ["id"], take: 1 })).length > 0,
  hasRefund: async (id) => (await refundService.list({ id }, { select: ["id"], take: 1 })).length > 0,
})
