import { actOnOrder } from "../../../../../act-on-order"

/** Refunds `amount` (decimal text) through Medusa, which books it. */
export const POST = actOnOrder("refund")
