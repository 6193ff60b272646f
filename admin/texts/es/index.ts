import { order } from "./order"
import { words } from "./words"

export const es = { ...order, ...words }
