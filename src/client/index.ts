export { accessToken } from "./access-token"
export type {
  AmazonScript,
  ButtonOptions,
  ConfirmationFlow,
  LoginAnswer,
  WidgetError,
  WidgetOptions,
  WidgetReference,
} from "./amazon-script"
export { attach, type Attached, type AttachRequest } from "./attach"
export { confirm, type Confirmed, type ConfirmRequest } from "./confirm"
export { loadWidgets } from "./load-widgets"
export { outcome, type Outcome } from "./outcome"
export { AmazonPayProblem, type Next, type OwnCode } from "./problem"
export { loadSettings, type Settings } from "./settings"
export type { Shop } from "./shop"
