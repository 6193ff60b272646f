export { accessToken } from "./access-token"
export { loadAmazonPay, signOut, type AmazonPay } from "./amazon-pay"
export type {
  AmazonScript,
  ButtonOptions,
  ConfirmationFlow,
  LoginAnswer,
  WidgetError,
  WidgetOptions,
  WidgetReference,
} from "./amazon-script"
export type { Attached } from "./ask-attach"
export { attach, type AttachRequest } from "./attach"
export { showButton, type ButtonRequest } from "./button"
export { startCheckout } from "./checkout"
export type { Checkout, CheckoutOptions, CheckoutView } from "./checkout-state"
export { confirm, type Confirmed, type ConfirmRequest } from "./confirm"
export { loadWidgets } from "./load-widgets"
export { outcome, type Outcome } from "./outcome"
export type { LoadOptions } from "./page-script"
export { AmazonPayProblem, type Next, type OwnCode } from "./problem"
export { loadSettings, type Settings } from "./settings"
export type { Shop } from "./shop"
export { isSignedOut, widgetProblem } from "./widget-problem"
export { showAddressBook, showWallet, type WidgetRequest } from "./widgets"
