import { codes } from "./codes"
import { order } from "./order"
import { page } from "./page"
import { reconciliation } from "./reconciliation"
import { words } from "./words"

export const en = { ...order, ...codes, ...page, ...words, ...reconciliation }

type Shape<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Shape<T[Key]> }

/** Every other language has exactly the keys of English, by type and by test. */
export type OrderTexts = Shape<typeof order>
export type PageTexts = Shape<typeof page>
export type WordTexts = Shape<typeof words>
export type ReconciliationTexts = Shape<typeof reconciliation>
export type CodeTexts = Shape<typeof codes>
