import { order } from "./order"
import { words } from "./words"

export const de = { ...order, ...words }
