import { order } from "./order"
import { words } from "./words"

export const it = { ...order, ...words }
