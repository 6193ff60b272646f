import type { BrowserWorld, OrderReferenceView, Refusal } from "../browser-world"
import { languageOf } from "../language"
import { html, type Markup } from "../markup"
import { texts } from "../texts"
import { orderReferenceFor, type WidgetRequest } from "./order-reference-for"
import { isRefusal, widgetError, type WidgetError } from "./widget-error"
import type { WidgetKind } from "./widget-kind"

/** What the widget's frame is told: the HTML to show and what to report to the shop's page. */
export type WidgetView = {
  readonly html: string
  readonly orderReferenceId?: string
  /** The widget made this order reference: `onOrderReferenceCreate` is due. */
  readonly created?: boolean
  /** Something is chosen: `onAddressSelect` or `onPaymentSelect` is due. */
  readonly selected?: boolean
  readonly error?: WidgetError
}

const errorNotice = ({ code, message }: WidgetError): Markup =>
  html`<p class="notice" role="alert">${message}<code>${code}</code></p>`

const refused = (errorCode: string): WidgetView => {
  const error = widgetError(errorCode)
  return { html: errorNotice(error).markup, error }
}

type Subject = { readonly world: BrowserWorld; readonly kind: WidgetKind }

const withPreferred = ({ world, kind }: Subject, order: OrderReferenceView): OrderReferenceView | Refusal => {
  const preferred = kind.preferred(world)
  const untouched = order.state === "Draft" && order.declinedTails.length === 0 && kind.chosen(order) === undefined
  return untouched && preferred !== undefined ? kind.choose(world, order.id, preferred) : order
}

/** First look of a widget: finds or creates the order reference, selects what the account prefers, draws. */
export const openWidget = (subject: Subject, request: WidgetRequest): WidgetView => {
  const found = orderReferenceFor(subject.world, request)
  if (isRefusal(found)) return refused(found.errorCode)
  const { kind, world } = subject
  const words = texts[languageOf(request.language)]
  const editable = !request.readOnly && kind.editableIn.includes(found.order.state)
  const order = editable ? withPreferred(subject, found.order) : found.order
  if (isRefusal(order)) return refused(order.errorCode)
  const error = request.readOnly || editable ? undefined : widgetError(kind.notModifiable)
  const notice = error && html`<p class="notice info" role="status">${words.notModifiable}</p>`
  return {
    html: html`${notice}${kind.draw({ world, order, editable, texts: words })}`.markup,
    orderReferenceId: order.id,
    created: found.created,
    selected: editable && kind.chosen(order) !== undefined,
    ...(error === undefined ? {} : { error }),
  }
}

/** The buyer picked something. */
export const chooseInWidget = ({ world, kind }: Subject, request: WidgetRequest, choice: string): WidgetView => {
  const found = orderReferenceFor(world, request)
  if (isRefusal(found)) return refused(found.errorCode)
  const order = kind.choose(world, found.order.id, choice)
  if (isRefusal(order)) return refused(order.errorCode)
  return { html: "", orderReferenceId: order.id, selected: true }
}
