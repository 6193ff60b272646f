import { checkoutV2SwitchTable } from "../../../src/simulator"
import {
  aCheckoutV2,
  aCompletedSession,
  aKey,
  aProcessedSession,
  aSession,
  euro,
  stateOf,
  updateOf,
} from "../support/checkout-v2"
import type { CheckoutV2, Json } from "../support/checkout-v2"
import { captured } from "../support/transactions"

type Story = (checkout: CheckoutV2) => Promise<unknown>

const complete = (checkout: CheckoutV2, id: string, headers = {}) =>
  checkout.call("POST", `checkoutSessions/${id}/complete`, { chargeAmount: euro("50.00") }, { headers })

const charge = (checkout: CheckoutV2, chargePermissionId: string, ...[body = {}, code]: [Json?, string?]) =>
  checkout.call(
    "POST",
    "charges",
    { chargePermissionId, chargeAmount: euro("10.00"), ...body },
    { headers: code === undefined ? {} : { "x-amz-pay-simulation-code": code } },
  )

const close = (checkout: CheckoutV2, id: string) =>
  checkout.call("DELETE", `chargePermissions/${id}/close`, { closureReason: "done" })

const canceled: Story = async (checkout) =>
  (await complete(checkout, await aProcessedSession(checkout, { hand: { card_tail: "3434" } }))).status

const completedTwice: Story = async (checkout) => {
  const headers = { "x-amz-pay-idempotency-key": aKey() }
  const id = await aProcessedSession(checkout)
  await complete(checkout, id, headers)
  return (await complete(checkout, id, headers)).status
}

const pending: Story = async (checkout) => {
  const { permission } = await aCompletedSession(checkout, { intent: "Confirm" })
  return (await charge(checkout, permission, { canHandlePendingAuthorization: true }, "Sim:PendingAuthorized")).status
}

const closed: Story = async (checkout) => {
  const { permission } = await aCompletedSession(checkout)
  await close(checkout, permission)
  return stateOf(checkout, `chargePermissions/${permission}`)
}

const hardDeclined: Story = async (checkout) => {
  const { permission } = await aCompletedSession(checkout, { intent: "Confirm" })
  await charge(checkout, permission, {}, "HardDeclined")
  return stateOf(checkout, `chargePermissions/${permission}`)
}

const capturedWhenClosed: Story = async (checkout) => {
  const { permission, charge: id } = await aCompletedSession(checkout)
  await close(checkout, permission)
  return (await checkout.call("POST", `charges/${id}/capture`, { captureAmount: euro("1.00") })).status
}

const captureAndPending: Story = async (checkout) => {
  const paymentDetails = { paymentIntent: "AuthorizeWithCapture", canHandlePendingAuthorization: true }
  const { body } = await checkout.call("PATCH", `checkoutSessions/${await aSession(checkout)}`, { paymentDetails })
  return body["reasonCode"]
}

const inPounds: Story = async (checkout) => {
  const asked = (id: string) => checkout.call("PATCH", `checkoutSessions/${id}`, updateOf({ currency: "GBP" }))
  const { status, body } = await asked(await aSession(checkout))
  const paymentDetails = { presentmentCurrency: "GBP" }
  expect((await asked(await aSession(checkout, { payload: { paymentDetails } }))).status).toBe(200)
  return body["reasonCode"] ?? status
}

const secondCharge: Story = async (checkout) => {
  const { permission } = await aCompletedSession(checkout, { total: "80.00" })
  return (await charge(checkout, permission)).status
}

const oldCapture: Story = async (checkout) => {
  const { id, authorizationId } = await captured(checkout.amazon)
  const { body } = await checkout.call("GET", `charges/${id}`)
  return { [id]: "asked", [authorizationId.replace("-A", "-C")]: "of the authorization" }[body["chargeId"] as string]
}

const rows: readonly (readonly [name: keyof typeof checkoutV2SwitchTable, value: string | number, Story, unknown])[] = [
  ["canceledSessionStatus", 422, canceled, 422],
  ["canceledSessionStatus", 400, canceled, 400],
  ["idempotencyOnComplete", "ignored", completedTwice, 422],
  ["idempotencyOnComplete", "honoured", completedTwice, 200],
  ["pendingChargeStatus", 201, pending, 201],
  ["pendingChargeStatus", 202, pending, 202],
  ["merchantCloseReason", "MerchantClosed", closed, "Closed/MerchantClosed"],
  ["merchantCloseReason", "MerchantCanceled", closed, "Closed/MerchantCanceled"],
  ["permissionAfterHardDecline", "NonChargeable", hardDeclined, "NonChargeable/PaymentMethodInvalid"],
  ["permissionAfterHardDecline", "Chargeable", hardDeclined, "Chargeable"],
  ["captureOnClosedPermission", "allowed", capturedWhenClosed, 200],
  ["captureOnClosedPermission", "refused", capturedWhenClosed, 422],
  ["captureAndPending", "InvalidParameterCombination", captureAndPending, "InvalidParameterCombination"],
  ["captureAndPending", "InvalidParameterValue", captureAndPending, "InvalidParameterValue"],
  ["unstatedCurrency", "follows", inPounds, 200],
  ["unstatedCurrency", "ledger", inPounds, "CurrencyMismatch"],
  ["maxCharges", 1, secondCharge, 422],
  ["maxCharges", 2, secondCharge, 201],
  ["idOfOldCharge", "asked", oldCapture, "asked"],
  ["idOfOldCharge", "authorization", oldCapture, "of the authorization"],
]

describe("switches of Checkout v2", () => {
  let checkout: CheckoutV2
  beforeAll(async () => {
    checkout = await aCheckoutV2()
  })
  afterEach(() => checkout.amazon.control("POST", "reset"))
  afterAll(() => checkout.amazon.stop())

  it.each(rows)("%s = %s", async (name, value, story, expected) => {
    await checkout.amazon.control("POST", "switches", { [name]: value })
    expect(await story(checkout)).toBe(expected)
  })

  it.each(Object.entries(checkoutV2SwitchTable))("%s is tested with every value", (name, values) => {
    const tested = rows.filter(([it]) => it === name).map(([, value]) => value)
    expect(tested).toEqual(expect.arrayContaining(typeof values === "number" ? [expect.any(Number)] : [...values]))
  })
})
