import { order } from "./order"
import { page } from "./page"
import { reconciliation } from "./reconciliation"
import { words } from "./words"

export const it = { ...order, ...page, ...words, ...reconciliation }
