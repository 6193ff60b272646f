import type { BrowserWorld, OrderReferenceView, Refusal } from "../browser-world"
import { isRefusal } from "./widget-error"

/** What the script tells a widget: the options of the shop's page plus what it knows of buyer, region and environment. */
export type WidgetRequest = {
  readonly sellerId: string
  readonly orderReferenceId: string
  readonly readOnly: boolean
  readonly accessToken: string
  readonly currency: string
  readonly language: string
  readonly region: string
  readonly environment: string
}

export const readWidgetRequest = (body: string): WidgetRequest => {
  const fields = new URLSearchParams(body)
  const field = (name: string): string => fields.get(name) ?? ""
  return {
    sellerId: field("sellerId"),
    orderReferenceId: field("amazonOrderReferenceId"),
    readOnly: field("displayMode").toLowerCase() === "read",
    accessToken: field("accessToken"),
    currency: field("presentmentCurrency"),
    language: field("language"),
    region: field("region"),
    environment: field("environment"),
  }
}

const create = (world: BrowserWorld, it: WidgetRequest): OrderReferenceView | Refusal =>
  world.createOrderReference({
    sellerId: it.sellerId,
    ...(it.currency === "" ? {} : { currency: it.currency }),
    ...(it.accessToken === "" ? {} : { accessToken: it.accessToken }),
    ...(it.region === "" ? {} : { region: it.region }),
    ...(it.environment === "live" || it.environment === "sandbox" ? { environment: it.environment } : {}),
  })

/** Ids begin with S in the sandbox and with P in the live environment. */
const foreignPrefix: Readonly<Record<string, string>> = { sandbox: "P", live: "S" }

const find = (world: BrowserWorld, it: WidgetRequest): OrderReferenceView | Refusal => {
  const foreign = Object.hasOwn(foreignPrefix, it.environment) ? foreignPrefix[it.environment] : undefined
  if (foreign !== undefined && it.orderReferenceId.startsWith(foreign)) {
    return { errorCode: "ReleaseEnvironmentMismatch" }
  }
  const order = world.orderReference(it.orderReferenceId)
  return order === undefined || order.sellerId !== it.sellerId ? { errorCode: "InvalidOrderReferenceId" } : order
}

/** The order reference that the widget is bound to, or a new Draft one when the page names none. */
export const orderReferenceFor = (
  world: BrowserWorld,
  it: WidgetRequest,
): { readonly order: OrderReferenceView; readonly created: boolean } | Refusal => {
  if (it.sellerId === "") return { errorCode: "MissingParameter" }
  if (!world.knowsSeller(it.sellerId)) return { errorCode: "InvalidSellerId" }
  const created = it.orderReferenceId === ""
  if (created && it.readOnly) return { errorCode: "MissingParameter" }
  const order = created ? create(world, it) : find(world, it)
  return isRefusal(order) ? order : { order, created }
}
