import { language } from "./shop.js"

/** A product's words in the buyer's language; English where the merchant wrote no others. */
export const productText = (product, name) => product?.metadata?.[language]?.[name] ?? product?.[name] ?? ""
