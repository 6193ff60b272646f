import { actOnOrder } from "../../../../../act-on-order"

/** Gives what is reserved back to the buyer. */
export const POST = actOnOrder("release")
