import { buttonDrawingPart } from "./button-drawing-part"
import { buttonPart } from "./button-part"
import { confirmationFlowPart } from "./confirmation-flow-part"
import { environmentPart } from "./environment-part"
import { helperPart } from "./helper-part"
import { loginPart } from "./login-part"
import { messagesPart } from "./messages-part"
import { sessionPart } from "./session-part"
import { widgetsPart } from "./widgets-part"

/** Both globals are called once, Login first; widgets may be drawn only after the second. */
const entry = String.raw`
window.OffAmazonPayments = {
  Button,
  Widgets: { AddressBook: widget(addressBookKind), Wallet: widget(walletKind) },
  initConfirmationFlow,
}
call(window.onAmazonLoginReady)
call(window.onAmazonPaymentsReady)
`

const parts = [
  environmentPart,
  helperPart,
  messagesPart,
  sessionPart,
  loginPart,
  buttonDrawingPart,
  buttonPart,
  widgetsPart,
  confirmationFlowPart,
  entry,
]

/** The text of Widgets.js, the same for every region and environment. */
export const widgetsScript = `/* Amazon Pay (simulator): plays Widgets.js of Checkout v1. Not made by Amazon. */
;(() => {
"use strict"
${parts.join("")}})()
`
