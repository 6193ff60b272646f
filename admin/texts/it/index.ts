import { codes } from "./codes"
import { order } from "./order"
import { page } from "./page"
import { reconciliation } from "./reconciliation"
import { words } from "./words"

export const it = { ...order, ...codes, ...page, ...words, ...reconciliation }
