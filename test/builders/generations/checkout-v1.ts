import { amazonMws } from "../../../src/services/connectors/amazon-mws/connector"
import { Secret } from "../../../src/services/support/secret"
import type { OrderReferenceTruth } from "../../../src/simulator"
import type { CentralAct, Control, Effect, Generation, OrderTruth, OwnAct } from "./generation"
import { within } from "./generation"

type Call = { readonly operation: string; readonly parameters: Readonly<Record<string, string>> }
type Acting = ReturnType<typeof within> & { readonly order: string | undefined }

const amountOf = (name: string, { amount }: Pick<Effect, "amount">) => ({
  [`${name}.Amount`]: amount?.amount ?? "",
  [`${name}.CurrencyCode`]: amount?.currency ?? "",
})
const ten = { amount: { amount: "10.00", currency: "EUR" } }

const central: Readonly<Record<CentralAct, (acting: Acting) => Call | undefined>> = {
  capture: ({ open }) =>
    open && {
      operation: "Capture",
      parameters: { AmazonAuthorizationId: open.id, ...amountOf("CaptureAmount", open) },
    },
  refund: ({ captured }) =>
    captured && {
      operation: "Refund",
      parameters: { AmazonCaptureId: captured.id, ...amountOf("RefundAmount", ten) },
    },
  "close-authorization": ({ open }) =>
    open && { operation: "CloseAuthorization", parameters: { AmazonAuthorizationId: open.id } },
  close: ({ order }) =>
    order === undefined
      ? undefined
      : { operation: "CloseOrderReference", parameters: { AmazonOrderReferenceId: order } },
  cancel: ({ order }) =>
    order === undefined
      ? undefined
      : { operation: "CancelOrderReference", parameters: { AmazonOrderReferenceId: order } },
}

type Transition = { readonly object_id: string | undefined; readonly state: string; readonly reason_code?: string }

const byItself: Readonly<Record<OwnAct, (acting: Acting) => Transition>> = {
  suspend: ({ order }) => ({ object_id: order, state: "Suspended", reason_code: "InvalidPaymentMethod" }),
  repair: ({ order }) => ({ object_id: order, state: "Open" }),
  close: ({ order }) => ({ object_id: order, state: "Closed", reason_code: "AmazonClosed" }),
  "close-authorization": ({ open }) => ({ object_id: open?.id, state: "Closed", reason_code: "AmazonClosed" }),
}

// The control interface answers JSON of many shapes; this path has this one.
const truth = async (control: Control, id: string) =>
  (await control("GET", `order-references/${id}`)) as unknown as OrderReferenceTruth

const isOver = ({ state }: OrderTruth): boolean => state === "Closed" || state === "Canceled"

async function acting(control: Control, id: string): Promise<Acting> {
  const now = await truth(control, id)
  return { ...within(now), order: isOver(now) ? undefined : id }
}

/** Checkout v1: an order reference that widgets make, and everything below it listed in it. */
export const checkoutV1: Generation = {
  connect: ({ http, sellerId, clientId, accessKeyId, secretAccessKey }, parts) =>
    amazonMws(
      {
        ...{ region: "de", sandbox: true, sellerId, accessKeyId, clientId, endpoint: http, quota: "off" },
        secretAccessKey: new Secret(secretAccessKey),
      },
      parts,
    ),
  operationOf: ({ url, body = "" }) =>
    new URL(url).searchParams.get("Action") ?? new URLSearchParams(body).get("Action") ?? "",
  begin: async (control, chosen) => String((await control("POST", "order-references", chosen))["order_reference_id"]),
  chooseCard: (control, id, card) => control("PATCH", `order-references/${id}`, { card_tail: card }),
  leavePage: async (control, id, outcome) =>
    String((await control("POST", `order-references/${id}/sca`, { outcome }))["redirect"]),
  truth,
  plan: (control, { operation, state, reason, soft, waits }) =>
    control("POST", "outcomes", {
      ...{ operation, state, waits },
      ...(reason === null ? {} : { reason_code: reason }),
      ...(state === "Declined" && operation === "Authorize" ? { soft_decline: soft } : {}),
    }),
  actInSellerCentral: async (control, id, act) => {
    const wanted = central[act](await acting(control, id))
    if (wanted === undefined) return undefined
    await control("POST", "seller-central", wanted)
    return []
  },
  actByItself: async (control, id, act) => {
    const wanted = byItself[act](await acting(control, id))
    return wanted.object_id === undefined ? undefined : control("POST", "transitions", wanted)
  },
}
