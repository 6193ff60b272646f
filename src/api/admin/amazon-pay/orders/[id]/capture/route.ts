import { actOnOrder } from "../../../../../act-on-order"

/** Captures `amount` (decimal text) through Medusa, which books it. */
export const POST = actOnOrder("capture")
