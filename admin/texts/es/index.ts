import { order } from "./order"
import { page } from "./page"
import { words } from "./words"

export const es = { ...order, ...page, ...words }
