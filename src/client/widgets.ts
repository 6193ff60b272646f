import type { AmazonPay } from "./amazon-pay"
import type { WidgetOptions, WidgetReference } from "./amazon-script"
import type { AmazonPayProblem } from "./problem"
import { widgetProblem } from "./widget-problem"

export type WidgetRequest = {
  /** The order reference that is there already. Without it the widget makes one, and `onCreate` tells it. */
  readonly orderReferenceId?: string | undefined
  readonly onCreate?: (orderReferenceId: string) => void
  /** The buyer has chosen; also called for the choice that the widget begins with. */
  readonly onSelect?: () => void
  /**
   * What was chosen can be read, not changed: the address whenever the order reference is no Draft any more, the payment
   * method when it is Open.
   */
  readonly readOnly?: boolean
  /** The order's currency, where it is not the account's own. */
  readonly currency?: string
  readonly onProblem?: (problem: AmazonPayProblem) => void
}

/** `onOrderReferenceCreate` beside an id would make a second order reference, which nobody pays. */
const idOrCreate = ({ orderReferenceId, onCreate }: WidgetRequest): Partial<WidgetOptions> =>
  orderReferenceId === undefined
    ? { onOrderReferenceCreate: (made: WidgetReference) => onCreate?.(made.getAmazonOrderReferenceId()) }
    : { amazonOrderReferenceId: orderReferenceId }

const optionsOf = ({ settings }: AmazonPay, request: WidgetRequest): WidgetOptions => ({
  sellerId: settings.sellerId,
  design: { designMode: "responsive" },
  ...idOrCreate(request),
  ...(request.readOnly === true ? { displayMode: "Read" } : {}),
  onError: (error) => {
    const problem = widgetProblem(error)
    if (problem !== undefined) request.onProblem?.(problem)
  },
})

/** Shows the buyer's addresses in the element with this id, instead of what is in it. */
export function showAddressBook(amazonPay: AmazonPay, elementId: string, request: WidgetRequest): void {
  const { onSelect, readOnly } = request
  const options = optionsOf(amazonPay, request)
  document.getElementById(elementId)?.replaceChildren()
  new amazonPay.amazon.OffAmazonPayments.Widgets.AddressBook({
    ...options,
    ...(onSelect === undefined || readOnly === true ? {} : { onAddressSelect: () => onSelect() }),
  }).bind(elementId)
}

/**
 * Shows the buyer's payment methods in the element with this id, instead of what is in it. Beside an address book it
 * is shown only when that has made the order reference, with its id. After a decline it is shown anew with the same
 * id: Amazon marks the declined method, and `onSelect` waits for another one.
 */
export function showWallet(amazonPay: AmazonPay, elementId: string, request: WidgetRequest): void {
  const { onSelect, readOnly, currency } = request
  const options = optionsOf(amazonPay, request)
  document.getElementById(elementId)?.replaceChildren()
  new amazonPay.amazon.OffAmazonPayments.Widgets.Wallet({
    ...options,
    ...(currency === undefined ? {} : { presentmentCurrency: currency }),
    ...(onSelect === undefined || readOnly === true ? {} : { onPaymentSelect: () => onSelect() }),
  }).bind(elementId)
}
