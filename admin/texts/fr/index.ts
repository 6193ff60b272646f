import { order } from "./order"
import { words } from "./words"

export const fr = { ...order, ...words }
