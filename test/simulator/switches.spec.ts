import { switchTable } from "../../src/simulator"
import { defaultSwitches } from "../../src/simulator/world/switches"
import { anAmazon, returnUrls, type Amazon } from "./support/amazon"
import { anOrder } from "./support/order"
import { authorized, capture, captured, later, read, refund, stateIn } from "./support/transactions"

type Story = (amazon: Amazon) => Promise<unknown>

const failure = '{"SandboxSimulation":{"State":"Declined","ReasonCode":"AmazonRejected"}}'

const closeAndAuthorizeAgain: Story = async (amazon) => {
  const { order, id } = await authorized(amazon)
  await amazon.call("CloseAuthorization", { AmazonAuthorizationId: id })
  return (await order.authorize("100.00")).code
}

const authorizeTimes =
  (count: number): Story =>
  async (amazon) => {
    const order = await anOrder(amazon, { worth: "100.00" })
    for (let done = 0; done < count; done += 1) await order.authorize("1.00")
    return (await order.authorize("1.00")).code
  }

const autoClosed =
  (minutes: number): Story =>
  async (amazon) => {
    const order = await anOrder(amazon, { confirm: { ExpectImmediateAuthorization: true } })
    await later(amazon, minutes * 60)
    return order.state()
  }

const afterChallenge =
  (outcome: string): Story =>
  async (amazon) => {
    const order = await anOrder(amazon, { upTo: "confirmed" })
    await order.sca(outcome)
    return order.state()
  }

const authorizeAfter =
  (outcome?: string): Story =>
  async (amazon) => {
    const order = await anOrder(amazon, { upTo: "confirmed" })
    if (outcome !== undefined) await order.sca(outcome)
    const answer = await order.authorize("100.00")
    return answer.code ?? stateIn(answer)
  }

const authenticationStatus: Story = async (amazon) => {
  const order = await anOrder(amazon, { upTo: "confirmed" })
  const status = async () =>
    /<PaymentAuthenticationStatus>?(?:<State>(\w+))?/.exec((await order.on("GetOrderReferenceDetails")).body)?.[1]
  const before = await status()
  await order.sca("Success")
  return `${before} then ${await status()}`
}

const resultOf =
  (action: string): Story =>
  async (amazon) => {
    const order = await anOrder(amazon, { upTo: action === "ConfirmOrderReference" ? "set" : "authenticated" })
    return (await order.on(action, returnUrls)).body.includes(`<${action}Result/>`)
  }

const codeOn =
  (action: string, ...before: readonly string[]): Story =>
  async (amazon) => {
    const order = await anOrder(amazon, { upTo: before.length > 0 ? "authenticated" : "set" })
    for (const it of before) await order.on(it)
    return (await order.on(action)).code
  }

const changeAttribute: Story = async (amazon) => {
  const order = await anOrder(amazon)
  const set = (value: string) =>
    order.on("SetOrderAttributes", { "OrderAttributes.SellerOrderAttributes.SellerOrderId": value })
  await set("1")
  const answer = await set("2")
  return answer.code ?? answer.text("SellerOrderId")
}

const waitsFor =
  (seconds: number, start: (amazon: Amazon) => Promise<string>): Story =>
  async (amazon) => {
    const id = await start(amazon)
    await later(amazon, seconds - 1)
    const before = stateIn(await read(amazon, id))
    await later(amazon, 2)
    return `${before} then ${stateIn(await read(amazon, id))}`
  }

const anAsynchronous = async (amazon: Amazon): Promise<string> => {
  const order = await anOrder(amazon)
  return (await order.authorize("1.00", { TransactionTimeout: 1440 })).text("AmazonAuthorizationId") ?? ""
}
const aRefund = async (amazon: Amazon): Promise<string> =>
  (await refund(amazon, (await captured(amazon)).id, "1.00")).text("AmazonRefundId") ?? ""
const aPartialCapture = async (amazon: Amazon): Promise<string> =>
  (await capture(amazon, (await authorized(amazon)).id, "1.00")).text("AmazonCaptureId") ?? ""

const aLateCapture = async (amazon: Amazon): Promise<string> => {
  const { id } = await authorized(amazon, { draft: { environment: "Live" } })
  await later(amazon, 8 * 86_400)
  return (await capture(amazon, id, "100.00")).text("AmazonCaptureId") ?? ""
}

const afterDeclinedCapture: Story = async (amazon) => {
  const { id } = await authorized(amazon)
  await capture(amazon, id, "100.00", { SellerCaptureNote: failure })
  return stateIn(await read(amazon, id))
}

const confirmWith =
  (fields: Record<string, string>): Story =>
  async (amazon) =>
    (await (await anOrder(amazon, { upTo: "set" })).on("ConfirmOrderReference", fields)).code

const inAuthorization =
  (pattern: RegExp): Story =>
  async (amazon) => {
    const order = await anOrder(amazon)
    return pattern.exec((await order.authorize("1.00")).body)?.[1]
  }

const inDraft =
  (pattern: RegExp): Story =>
  async (amazon) =>
    pattern.test((await (await anOrder(amazon, { upTo: "set" })).on("GetOrderReferenceDetails")).body)

const softDecline: Story = async (amazon) =>
  (await (await anOrder(amazon, { draft: { card_tail: "3434" } })).authorize("1.00")).text("SoftDecline")

const maxAuthorizations: Story = async (amazon) => {
  const order = await anOrder(amazon)
  for (let count = 0; count < 10; count += 1) await order.authorize("1.00", { CaptureNow: true })
  return order.state()
}

const http = { SuccessUrl: "http://shop.example/a", FailureUrl: "http://shop.example/a" }
const localHttp = { SuccessUrl: "http://localhost/a", FailureUrl: "http://localhost/a" }
const refused = "InvalidOrderReferenceStatus"

const rows: readonly (readonly [name: string, value: unknown, story: Story, expected: unknown])[] = [
  ["authorizeBeforeChallenge", "allowed", authorizeAfter(), "Open"],
  ["authorizeBeforeChallenge", "refused-InvalidOrderReferenceStatus", authorizeAfter(), refused],
  ["authorizeBeforeChallenge", "declined-InvalidPaymentMethod", authorizeAfter(), "Declined/InvalidPaymentMethod"],
  ["authorizeBeforeChallenge", "declined-InvalidPaymentMethod", authorizeAfter("Success"), "Open"],
  [
    "authorizeAfterFailure",
    "declined-InvalidPaymentMethod",
    authorizeAfter("Failure"),
    "Declined/InvalidPaymentMethod",
  ],
  ["authorizeAfterFailure", "refused-InvalidOrderReferenceStatus", authorizeAfter("Failure"), refused],
  ["authorizeAfterFailure", "allowed", authorizeAfter("Failure"), "Open"],
  ["challenge", "always", authenticationStatus, "REQUIRED then undefined"],
  ["challenge", "never", authenticationStatus, "undefined then undefined"],
  ["authenticationStatusAfterSuccess", "absent", authenticationStatus, "REQUIRED then undefined"],
  ["authenticationStatusAfterSuccess", "REQUIRED", authenticationStatus, "REQUIRED then REQUIRED"],
  ["authenticationStatusAfterSuccess", "SUCCESS", authenticationStatus, "REQUIRED then SUCCESS"],
  ["stateAfterAbandoned", "Suspended", afterChallenge("Abandoned"), "Suspended/PaymentAuthorizationRequired"],
  ["stateAfterAbandoned", "Open", afterChallenge("Abandoned"), "Open"],
  ["stateAfterFailure", "Open", afterChallenge("Failure"), "Open"],
  ["stateAfterFailure", "Canceled", afterChallenge("Failure"), "Canceled/AmazonCanceled"],
  ["confirmWithoutUrls", "refused", confirmWith({}), "InvalidParameterValue"],
  ["confirmWithoutUrls", "allowed", confirmWith({}), undefined],
  ["confirmWithoutUrls", "allowed", confirmWith({ SuccessUrl: "https://shop.example" }), "InvalidParameterValue"],
  ["httpReturnUrls", "localhost", confirmWith(http), "InvalidParameterValue"],
  ["httpReturnUrls", "localhost", confirmWith(localHttp), undefined],
  ["httpReturnUrls", "allowed", confirmWith(http), undefined],
  ["httpReturnUrls", "refused", confirmWith(localHttp), "InvalidParameterValue"],
  ["closedAuthorizationCountsAgainstCeiling", false, closeAndAuthorizeAgain, undefined],
  ["closedAuthorizationCountsAgainstCeiling", true, closeAndAuthorizeAgain, "TransactionAmountExceeded"],
  ["maxAuthorizations", 10, authorizeTimes(10), "TransactionCountExceeded"],
  ["maxAuthorizations", 25, authorizeTimes(10), undefined],
  ["maxAuthorizations", 25, authorizeTimes(25), "TransactionCountExceeded"],
  ["autoCloseReason", "AmazonClosed", autoClosed(51), "Closed/AmazonClosed"],
  ["autoCloseReason", "Expired", autoClosed(51), "Closed/Expired"],
  ["autoCloseMinutes", 50, autoClosed(51), "Closed/AmazonClosed"],
  ["autoCloseMinutes", 60, autoClosed(51), "Open"],
  ["autoCloseMinutes", 60, autoClosed(61), "Closed/AmazonClosed"],
  ["confirmResultElement", "absent", resultOf("ConfirmOrderReference"), false],
  ["confirmResultElement", "present", resultOf("ConfirmOrderReference"), true],
  ["cancelResultElement", "present", resultOf("CancelOrderReference"), true],
  ["cancelResultElement", "absent", resultOf("CancelOrderReference"), false],
  ["emptyElements", false, inDraft(/<SellerNote\/>|<PaymentAuthenticationStatus\/>/), false],
  ["emptyElements", true, inDraft(/<SellerNote\/>.*<PaymentAuthenticationStatus\/>/), true],
  ["emptyIdList", "present", inDraft(/<IdList\/>/), true],
  ["emptyIdList", "absent", inDraft(/<IdList/), false],
  ["zeroAmountSpelling", "0", inAuthorization(/<CapturedAmount>.*?<Amount>([^<]*)/), "0"],
  ["zeroAmountSpelling", "0.00", inAuthorization(/<CapturedAmount>.*?<Amount>([^<]*)/), "0.00"],
  ["pendingCaptureOnAmountMismatch", true, async (it) => stateIn(await read(it, await aPartialCapture(it))), "Pending"],
  [
    "pendingCaptureOnAmountMismatch",
    false,
    async (it) => stateIn(await read(it, await aPartialCapture(it))),
    "Completed",
  ],
  ["authorizationAfterDeclinedCapture", "Open", afterDeclinedCapture, "Open"],
  ["authorizationAfterDeclinedCapture", "Closed", afterDeclinedCapture, "Closed/MaxCapturesProcessed"],
  ["cancelDraft", "allowed", codeOn("CancelOrderReference"), undefined],
  ["cancelDraft", "InvalidOrderReferenceStatus", codeOn("CancelOrderReference"), refused],
  ["cancelOnClosed", "error", codeOn("CancelOrderReference", "CancelOrderReference"), refused],
  ["cancelOnClosed", "success", codeOn("CancelOrderReference", "CancelOrderReference"), undefined],
  ["closeOnClosed", "success", codeOn("CloseOrderReference", "CloseOrderReference"), undefined],
  ["closeOnClosed", "error", codeOn("CloseOrderReference", "CloseOrderReference"), refused],
  ["closeFromDraft", "InvalidCloseAttempt", codeOn("CloseOrderReference"), "InvalidCloseAttempt"],
  ["closeFromDraft", "InvalidOrderReferenceStatus", codeOn("CloseOrderReference"), refused],
  ["changingSetAttributes", "error", changeAttribute, "OrderReferenceNotModifiable"],
  ["changingSetAttributes", "ignored", changeAttribute, "1"],
  ["maxAuthorizationsReason", "MaxAuthorizationsCaptured", maxAuthorizations, "Closed/MaxAuthorizationsCaptured"],
  ["maxAuthorizationsReason", "MaxAuthorizationsProcessed", maxAuthorizations, "Closed/MaxAuthorizationsProcessed"],
  ["simulatedSoftDecline", false, softDecline, "false"],
  ["simulatedSoftDecline", true, softDecline, "true"],
  ["asyncPendingSeconds", 90, waitsFor(90, anAsynchronous), "Pending then Open"],
  ["refundPendingSeconds", 90, waitsFor(90, aRefund), "Pending then Completed"],
  ["pendingCaptureSeconds", 90, waitsFor(90, aPartialCapture), "Pending then Completed"],
  ["lateCaptureSeconds", 90, waitsFor(90, aLateCapture), "Pending then Completed"],
]

describe("switches", () => {
  let amazon: Amazon
  beforeAll(async () => {
    amazon = await anAmazon({ tls: false })
  })
  afterEach(() => amazon.control("POST", "reset"))
  afterAll(() => amazon.stop())

  it.each(rows)("%s %j", async (name, value, ...[story, expected]) => {
    await amazon.control("POST", "switches", { [name]: value })
    expect(await story(amazon)).toEqual(expected)
  })

  it.each([
    ["RequestId", /<RequestId>/],
    ["RequestID", /<RequestID>/],
  ])("requestIdSpelling %s stands on errors only", async (requestIdSpelling, pattern) => {
    await amazon.control("POST", "switches", { requestIdSpelling })
    const refusal = await amazon.call("GetOrderReferenceDetails", { AmazonOrderReferenceId: "S02-0000000-0000000" })
    expect(refusal.body).toMatch(pattern)
    expect((await amazon.call("GetServiceStatus")).body).toMatch(/<RequestId>/)
  })

  it.each([400, 404])("constraintsExistStatus %d", async (constraintsExistStatus) => {
    await amazon.control("POST", "switches", { constraintsExistStatus })
    const order = await anOrder(amazon, { upTo: "Draft" })
    expect((await order.on("ConfirmOrderReference", returnUrls)).status).toBe(constraintsExistStatus)
  })

  it("lets the challenge win over the simulation in the note", async () => {
    await amazon.control("POST", "switches", { authorizeBeforeChallenge: "declined-InvalidPaymentMethod" })
    const order = await anOrder(amazon, { upTo: "confirmed" })
    const answer = await order.authorize("1.00", { SellerAuthorizationNote: failure })
    expect(stateIn(answer)).toBe("Declined/InvalidPaymentMethod")
  })

  it("extraReturnParameters adds to the way back", async () => {
    await amazon.control("POST", "switches", { extraReturnParameters: true })
    const order = await anOrder(amazon, { upTo: "confirmed" })
    expect(await order.sca()).toMatch(
      /AuthenticationStatus=Success&sellerId=A2SIMULATORSELLER&amazonOrderReferenceId=S02/,
    )
  })

  it("declines an asynchronous authorization whose timeout is shorter than the wait", async () => {
    await amazon.control("POST", "switches", { asyncPendingSeconds: 900 })
    const order = await anOrder(amazon)
    const answer = await order.authorize("1.00", { TransactionTimeout: 5 })
    await later(amazon, 301)
    const id = answer.text("AmazonAuthorizationId") ?? ""
    expect(stateIn(await read(amazon, id))).toBe("Declined/TransactionTimedOut")
  })

  it("tell all their values, and take only legal ones", async () => {
    expect(await amazon.control("GET", "switches")).toEqual(defaultSwitches)
    await expect(amazon.control("POST", "switches", { maxAuthorizations: 11 })).rejects.toThrow(/one of \[10,25\]/)
    await expect(amazon.control("POST", "switches", { unknown: 1 })).rejects.toThrow(/unknown switch/)
    await expect(amazon.control("POST", "switches", { asyncPendingSeconds: -1 })).rejects.toThrow(/number from 0/)
    expect(await amazon.control("GET", "switches")).toEqual(defaultSwitches)
  })

  it("go back to their first values on reset", async () => {
    const other = await anAmazon({ tls: false, switches: { autoCloseMinutes: 60 } })
    await other.control("POST", "switches", { autoCloseMinutes: 50, emptyElements: true })
    await other.control("POST", "reset")
    expect(await other.control("GET", "switches")).toEqual({ ...defaultSwitches, autoCloseMinutes: 60 })
    await other.stop()
  })

  const elsewhere = [
    "requestIdSpelling",
    "constraintsExistStatus",
    "extraReturnParameters",
    "buyerDataCutAfterDays",
    "repeatedRequestAnswer",
    "referenceIdsUniqueAcrossKinds",
    "strictTimestamps",
    "throttling",
  ]
  it.each(Object.keys(switchTable))("%s is tested with every value", (name) => {
    const values: unknown = switchTable[name as keyof typeof switchTable]
    const tested = rows.filter(([it]) => it === name).map(([, value]) => value)
    const wanted = Array.isArray(values) ? values : [expect.any(Number)]
    if (!elsewhere.includes(name)) expect(tested).toEqual(expect.arrayContaining(wanted))
    expect(tested.length > 0 || elsewhere.includes(name)).toBe(true)
  })
})
