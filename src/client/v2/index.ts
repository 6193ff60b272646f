export type { Attached } from "../ask-attach"
export { outcome, type Outcome } from "../outcome"
export type { LoadOptions } from "../page-script"
export { AmazonPayProblem, type Next, type OwnCode } from "../problem"
export type { Shop } from "../shop"
export { loadAmazonPay, signOut, type AmazonPay } from "./amazon-pay"
export type {
  AmazonScript,
  ChangeAction,
  CheckoutOptions,
  Placement,
  Price,
  ProductType,
  RenderedButton,
  SessionConfig,
} from "./amazon-script"
export { attach, type AttachRequest } from "./attach"
export { bindChangeAction, type ChangeRequest } from "./bind-change-action"
export { showCheckoutButton, type CheckoutButton, type CheckoutButtonRequest } from "./checkout-button"
export { checkoutLanguage } from "./checkout-language"
export type { CheckoutWish } from "./checkout-options"
export { confirm, type Confirmed, type ConfirmRequest } from "./confirm"
export { loadScript } from "./load-script"
export { pay, type PayRequest } from "./pay"
export { sessionFromUrl } from "./session-from-url"
export { loadSettings, type Settings } from "./settings"
