import { checkoutV2 } from "./checkout-v2"
import { codes } from "./codes"
import { notifications } from "./notifications"
import { order } from "./order"
import { page } from "./page"
import { reconciliation } from "./reconciliation"
import { words } from "./words"

export const it = { ...order, ...codes, ...page, ...words, ...notifications, ...reconciliation, ...checkoutV2 }
