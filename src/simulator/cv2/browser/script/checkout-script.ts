import { buttonDrawingPart } from "../../../browser/script/button-drawing-part"
import { helperPart } from "../../../browser/script/helper-part"
import { checkoutPart } from "./checkout-part"
import { optionsPart } from "./options-part"

const entry = String.raw`
window.amazon = window.amazon || {}
window.amazon.Pay = { renderButton, initCheckout: (options) => initCheckout("initCheckout", options || {}), bindChangeAction, signout }
`

/** The text of checkout.js, the same for every region and environment. */
export const checkoutScript = `/* Amazon Pay (simulator): plays checkout.js of Checkout v2. Not made by Amazon. */
;(() => {
"use strict"
${[helperPart, buttonDrawingPart, optionsPart, checkoutPart, entry].join("")}})()
`
