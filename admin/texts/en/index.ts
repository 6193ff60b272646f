import { checkoutV2 } from "./checkout-v2"
import { codes } from "./codes"
import { notifications } from "./notifications"
import { order } from "./order"
import { page } from "./page"
import { reconciliation } from "./reconciliation"
import { words } from "./words"

export const en = { ...order, ...codes, ...page, ...words, ...notifications, ...reconciliation, ...checkoutV2 }

type Shape<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Shape<T[Key]> }

/** Every other language has exactly the keys of English, by type and by test. */
export type OrderTexts = Shape<typeof order>
export type PageTexts = Shape<typeof page>
export type WordTexts = Shape<typeof words>
export type CodeTexts = Shape<typeof codes>
export type ReconciliationTexts = Shape<typeof reconciliation>
export type NotificationTexts = Shape<typeof notifications>
export type CheckoutV2Texts = Shape<typeof checkoutV2>
