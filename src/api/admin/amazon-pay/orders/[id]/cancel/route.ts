import { actOnOrder } from "../../../../../act-on-order"

/** Cancels the order, and its order reference at Amazon. */
export const POST = actOnOrder("cancel")
