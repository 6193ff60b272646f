import { actOnOrder } from "../../../../../act-on-order"

/** Reserves again what is owed and not reserved. */
export const POST = actOnOrder("authorize")
