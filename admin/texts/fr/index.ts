import { order } from "./order"
import { page } from "./page"
import { words } from "./words"

export const fr = { ...order, ...page, ...words }
