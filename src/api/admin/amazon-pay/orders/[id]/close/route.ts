import { actOnOrder } from "../../../../../act-on-order"

/** Closes the order reference: nothing more can be authorized on it. */
export const POST = actOnOrder("close")
