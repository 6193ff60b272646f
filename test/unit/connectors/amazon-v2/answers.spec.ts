import { inspect } from "node:util"

import { money } from "../../../../src/services/domain/money"
import { TransportFailure } from "../../../../src/services/ports/transport"
import type { V2Scene } from "../../../connectors/fakes/a-v2-connector"
import {
  authorizationRef,
  aV2Connector,
  canceledSession,
  captured,
  captureRef,
  charge,
  chargeId,
  completedSession,
  euros,
  first,
  journey,
  next,
  openSession,
  order,
  permission,
  permissionId,
  price,
  readySession,
  redirectUrl,
  refund,
  refundId,
  refuses,
  session,
  sessionId,
  statusOf,
  tells,
} from "../../../connectors/fakes/a-v2-connector"
import { faultOf } from "../../../connectors/fakes/fault-of"

const ten = money(1_000n, "EUR")
const complete = ({ connector, attempt }: V2Scene) => connector.authorize({ order: session, ...first, attempt })
const further = ({ connector, attempt }: V2Scene) => connector.authorize({ order, ...next, attempt })
const capture = ({ connector, attempt }: V2Scene) =>
  connector.capture({ authorization: authorizationRef, amount: euros, attempt })
const giveBack = ({ connector, attempt }: V2Scene) => connector.refund({ capture: captureRef, amount: ten, attempt })

describe("Completing a session", () => {
  it("is money reserved with 200, and tells the order's new name", async () => {
    expect(await complete(aV2Connector({}, tells(completedSession())))).toMatchObject({
      is: "granted",
      value: authorizationRef,
      seen: [
        {
          ref: authorizationRef,
          parent: session,
          key: "key-1",
          state: "Open",
          amount: euros,
          version: "2026-01-15T10:25:12Z",
        },
        { ref: { id: sessionId, more: { later: permissionId } }, state: "Open" },
      ],
    })
  })

  it("is not decided with 202", async () => {
    expect(await complete(aV2Connector({}, tells(completedSession(), 202)))).toMatchObject({
      is: "pending",
      seen: [{ state: "Pending" }, {}],
    })
  })

  it("is money taken, or only reserved, as its charge says where taking was asked for", async () => {
    const atOnce = async (told: Parameters<typeof tells>[0]) => {
      const { connector, attempt } = aV2Connector({}, tells(completedSession()), tells(told))
      return connector.authorize({ order: session, ...first, captureNow: true, attempt })
    }
    expect(await atOnce(captured())).toMatchObject({
      is: "granted",
      seen: [
        { state: "Closed", reason: "MaxCapturesProcessed", parent: session, key: "key-1", children: [captureRef] },
        { ref: captureRef, state: "Completed", amount: euros },
        {},
      ],
    })
    expect(await atOnce(charge())).toMatchObject({ is: "granted", seen: [{ state: "Open", children: [] }, {}] })
  })

  it("is in doubt while its charge cannot be read where taking was asked for", async () => {
    const { connector, attempt } = aV2Connector({}, tells(completedSession()), refuses("ResourceNotFound", 404))
    const asked = connector.authorize({ order: session, ...first, captureNow: true, attempt })
    expect(await faultOf(asked)).toMatchObject({ code: "ResourceNotFound", acted: "maybe" })
  })

  it.each([
    ["without a charge", completedSession({ chargeId: null })],
    ["that is still open", readySession()],
  ])("is in doubt with an answer %s", async (_what, answer) => {
    expect(await faultOf(complete(aV2Connector({}, tells(answer))))).toMatchObject({
      kind: "unreadable",
      acted: "maybe",
    })
  })

  it("a second time is the success that it was: the session is read", async () => {
    const scene = aV2Connector(
      {},
      refuses("InvalidCheckoutSessionStatus", 422),
      tells(completedSession()),
      tells(charge()),
    )
    expect(await complete(scene)).toMatchObject({
      is: "granted",
      value: authorizationRef,
      seen: [{ key: "key-1", parent: session, state: "Open" }, { ref: { more: { later: permissionId } } }],
    })
    expect(scene.transport.requests.map(({ method }) => method)).toEqual(["POST", "GET", "GET"])
  })

  it("after a lost answer reads what became of it", async () => {
    const lost = new TransportFailure("reset", "maybe")
    const scene = aV2Connector(
      {},
      lost,
      refuses("InvalidCheckoutSessionStatus", 422),
      tells(completedSession()),
      tells(charge(statusOf("AuthorizationInitiated"))),
    )
    expect(await complete(scene)).toMatchObject({ is: "pending", seen: [{ state: "Pending" }, {}] })
  })

  it.each([
    ["CheckoutSessionCanceled", 422, "Declined", "AmazonRejected"],
    ["CheckoutSessionCanceled", 400, "BuyerCanceled", "AmazonRejected"],
    ["InvalidCheckoutSessionStatus", 422, "Expired", "TransactionTimedOut"],
    ["InvalidCheckoutSessionStatus", 422, "AmazonCanceled", "ProcessingFailure"],
    ["InvalidCheckoutSessionStatus", 422, "BrandNew", "AmazonRejected"],
  ])("%s (%i) of a session that is Canceled (%s) is a decline: %s", async (code, status, why, reason) => {
    const scene = aV2Connector({}, refuses(code, status), tells(canceledSession(why)))
    expect(await complete(scene)).toMatchObject({
      is: "declined",
      reason,
      seen: [{ ref: { kind: "authorization", id: "" }, key: "key-1", state: "Declined" }, { state: "Canceled" }],
    })
  })

  it("is refused without doubt while the buyer has not paid", async () => {
    const scene = aV2Connector({}, refuses("InvalidCheckoutSessionStatus", 422), tells(readySession()))
    expect(await faultOf(complete(scene))).toMatchObject({ kind: "refused", code: "buyer-has-not-paid", acted: "no" })
  })

  it("is refused without doubt over another amount", async () => {
    expect(await faultOf(complete(aV2Connector({}, refuses("AmountMismatch", 409))))).toMatchObject({
      kind: "refused",
      code: "AmountMismatch",
      acted: "no",
    })
  })

  it("does not take a charge of another amount for ours", async () => {
    const scene = aV2Connector(
      {},
      refuses("InvalidCheckoutSessionStatus", 422),
      tells(completedSession()),
      tells(charge({ chargeAmount: price("1.00") })),
    )
    expect(await faultOf(complete(scene))).toMatchObject({ code: "other-amount", acted: "maybe" })
  })
})

describe("Collecting and giving back", () => {
  it("is done, or begun when Amazon looks once more", async () => {
    expect(await capture(aV2Connector({}, tells(captured())))).toMatchObject({
      is: "granted",
      value: captureRef,
      seen: [
        { state: "Completed", amount: euros, key: "key-1" },
        { ref: authorizationRef, state: "Closed" },
      ],
    })
    expect(await capture(aV2Connector({}, tells(charge(statusOf("CaptureInitiated")))))).toMatchObject({
      is: "pending",
      seen: [{ state: "Pending", amount: euros }, {}],
    })
    expect(await giveBack(aV2Connector({}, tells(refund(), 201)))).toMatchObject({
      is: "pending",
      value: { kind: "refund", id: refundId },
    })
  })

  it("of what is captured already is the success that it was, where it was asked for before and for our amount alone", async () => {
    const already = refuses("InvalidChargeStatus", 422)
    const again = (scene: V2Scene) => capture({ ...scene, attempt: { ...scene.attempt, repeat: true } })
    expect(await again(aV2Connector({}, already, tells(captured())))).toMatchObject({
      is: "granted",
      value: captureRef,
    })
    const other = aV2Connector({}, already, tells(captured({ captureAmount: price("1.00") })))
    expect(await faultOf(again(other))).toMatchObject({ kind: "refused" })
    expect(await faultOf(again(aV2Connector({}, already, tells(charge()))))).toMatchObject({ kind: "refused" })
    const first = aV2Connector({}, already, tells(captured()))
    expect(await faultOf(capture(first))).toMatchObject({ kind: "refused", acted: "no" })
  })

  it("in a state that nobody knows is pending", async () => {
    expect(await capture(aV2Connector({}, tells(captured(statusOf("Undreamt")))))).toMatchObject({ is: "pending" })
    expect(await further(aV2Connector({}, tells(charge(statusOf("Undreamt")))))).toMatchObject({ is: "pending" })
  })
})

describe("Reading", () => {
  it("an open session is a draft with buyer and address, and only what the buyer must do stands against it", async () => {
    const { connector } = aV2Connector(
      {},
      tells(
        openSession({ constraints: [{ constraintId: "ChargeAmountNotSet" }, { constraintId: "BuyerNotAssociated" }] }),
      ),
    )
    expect(await connector.read(session)).toMatchObject({
      seen: [{ ref: session, state: "Draft", children: [] }],
      buyer: {
        email: "erika@buyer.example",
        shipping: { lines: ["c/o Werkstatt", "Beispielweg 5"], city: "Berlin", countryCode: "DE" },
        constraints: ["BuyerNotAssociated"],
      },
    })
  })

  it("a placed one is open", async () => {
    const { connector } = aV2Connector({}, tells(readySession()))
    expect((await connector.read(session)).seen[0]).toMatchObject({ state: "Open", amount: euros })
  })

  it("a completed one is what its permission is, with its charge below it", async () => {
    const { connector } = aV2Connector({}, tells(completedSession()), tells(permission()))
    expect(await connector.read(session)).toMatchObject({
      seen: [{ ref: order, state: "Open", amount: euros, children: [authorizationRef] }],
      buyer: { constraints: [] },
    })
  })

  it("a permission keeps the name that the ledger knows it by, and its reasons are a list", async () => {
    const closed = { state: "Closed", reasons: [{ reasonCode: "MerchantClosed" }], lastUpdatedTimestamp: null }
    const { connector } = aV2Connector({}, tells(permission({ statusDetails: closed })))
    expect((await connector.read(order)).seen).toMatchObject([
      { ref: order, state: "Closed", reason: "SellerClosed", version: "" },
    ])
  })

  it("an order reference of checkout v1 is asked for as a permission", async () => {
    const old = { kind: "order-reference", id: permissionId } as const
    const { connector, transport } = aV2Connector({}, tells(permission()))
    expect((await connector.read(old)).seen[0]?.ref).toEqual(old)
    expect(transport.requests[0]?.url).toContain(`/chargePermissions/${permissionId}`)
  })

  it("a capture where nothing was taken sees nothing; a charge shows both of its sides", async () => {
    expect((await aV2Connector({}, tells(charge())).connector.read(captureRef)).seen).toEqual([])
    const partly = captured({ refundedAmount: price("10.00") })
    expect((await aV2Connector({}, tells(partly)).connector.read(captureRef)).seen).toMatchObject([
      { ref: captureRef, parent: authorizationRef, state: "Completed", amount: euros, used: ten },
    ])
    expect((await aV2Connector({}, tells(partly)).connector.read(authorizationRef)).seen).toMatchObject([
      { state: "Closed", reason: "MaxCapturesProcessed", used: euros, children: [captureRef] },
    ])
  })
})

describe("Finding", () => {
  const one = { amount: euros }
  it("a first reservation looks at its session", async () => {
    const scene = aV2Connector({}, tells(completedSession()), tells(charge()))
    expect(await scene.connector.find(scene.attempt.key, session, first)).toMatchObject({
      ref: authorizationRef,
      key: "key-1",
    })
    const open = aV2Connector({}, tells(readySession()))
    expect(await open.connector.find(open.attempt.key, session, first)).toBe("absent")
  })

  it("a capture looks at its charge", async () => {
    const scene = aV2Connector({}, tells(captured()))
    expect(await scene.connector.find(scene.attempt.key, authorizationRef, one)).toMatchObject({
      state: "Completed",
      key: "key-1",
    })
    const none = aV2Connector({}, tells(charge()))
    expect(await none.connector.find(none.attempt.key, authorizationRef, one)).toBe("absent")
  })

  it("anything else sends the same again with the same key", async () => {
    const scene = aV2Connector({}, tells(refund()))
    expect(await scene.connector.find(scene.attempt.key, captureRef, { amount: ten })).toMatchObject({
      ref: { kind: "refund", id: refundId },
      key: "key-1",
    })
    const more = aV2Connector({}, refuses("HardDeclined", 422))
    expect(await more.connector.find(more.attempt.key, order, next)).toMatchObject({ state: "Declined", key: "key-1" })
    expect(more.transport.requests[0]?.headers["x-amz-pay-idempotency-key"]).toBe("key-1")
  })
})

describe("Placing and ending", () => {
  const place = ({ connector, attempt }: V2Scene) => connector.place({ order: session, journey, attempt })

  it("leads to the page that Amazon names", async () => {
    expect(await place(aV2Connector({}, tells(readySession())))).toMatchObject({
      onward: { by: "redirect", url: redirectUrl },
    })
  })

  it.each([
    ["ConstraintsExist", null],
    ["foreign-redirect", "https://amazon.de.evil.example/checkout"],
    ["foreign-redirect", "http://payments.amazon.de/checkout"],
    ["foreign-redirect", "javascript:alert(1)"],
  ])("is refused (%s) where it leads to %s", async (code, amazonPayRedirectUrl) => {
    const answer = readySession({ webCheckoutDetails: { amazonPayRedirectUrl } })
    expect(await faultOf(place(aV2Connector({}, tells(answer))))).toMatchObject({ kind: "refused", code })
  })

  it.each([
    ["the service's own pages", "http://simulator.test:4100/pages/1", undefined],
    ["its pages as browsers know them", "https://pay.shop.test/pages/1", undefined],
    ["Amazon", "https://payments.amazon.de/checkout", undefined],
    ["somebody else", "https://pay.evil.test/pages/1", "foreign-redirect"],
    ["a script", "javascript:alert(1)", "foreign-redirect"],
  ])("by another service leads to %s", async (_whom, amazonPayRedirectUrl, code) => {
    const service = { endpoint: "http://simulator.test:4100", scriptUrl: "https://pay.shop.test/checkout.js" }
    const placing = place(aV2Connector(service, tells(readySession({ webCheckoutDetails: { amazonPayRedirectUrl } }))))
    if (code === undefined) expect(await placing).toMatchObject({ onward: { url: amazonPayRedirectUrl } })
    else expect(await faultOf(placing)).toMatchObject({ kind: "refused", code })
  })

  it.each([
    ["another amount", readySession({ paymentDetails: { chargeAmount: price("1.00") } }), "other-amount"],
    ["no amount", readySession({ paymentDetails: null }), "missing-field"],
    ["another session", readySession({ checkoutSessionId: "0b6f3a52-6a0e-4c55-9f8e-000000000000" }), "other-id"],
  ])("does not believe an answer about %s", async (_what, answer, code) => {
    expect(await faultOf(place(aV2Connector({}, tells(answer))))).toMatchObject({ kind: "unreadable", code })
  })

  it("leaves a session alone that nobody has paid; it expires by itself", async () => {
    const scene = aV2Connector({}, tells(readySession()))
    const { deadline } = scene.attempt
    expect(await scene.connector.end({ order: session, how: "cancel", why: "given up", deadline })).toEqual({
      left: true,
    })
    expect(scene.transport.requests.map(({ method }) => method)).toEqual(["GET"])
  })

  it("closes the permission of a session that somebody completed meanwhile", async () => {
    const scene = aV2Connector({}, tells(completedSession()), tells(permission()))
    const { deadline } = scene.attempt
    await scene.connector.end({ order: session, how: "cancel", why: "given up", deadline })
    expect(scene.transport.requests[1]?.url).toContain(`/chargePermissions/${permissionId}/close`)
  })

  it("labels late, unless the number stands there already", async () => {
    const late = (number: string) => {
      const held = permission({ merchantMetadata: { merchantReferenceId: number } })
      const { connector, attempt } = aV2Connector({}, refuses("ChargePermissionNotModifiable", 422), tells(held))
      return connector.label({ order, orderNumber: "1001", deadline: attempt.deadline })
    }
    expect([await late("1001"), await late("1002")]).toEqual(["labelled", "too-late"])
  })
})

describe("An answer that cannot be used", () => {
  const says = (body: string, status = 200) => ({ status, headers: {}, body })
  const whole = JSON.stringify(charge())

  it.each([
    ["a page", says("<html>Welcome</html>"), "html"],
    ["nothing", says(""), "empty"],
    ["half an answer", says(whole.slice(0, 100)), "truncated"],
    ["a list", says("[]"), "not-json"],
    ["a text", says('"Authorized"'), "not-json"],
    ["too deep", says(`{"a":${"[".repeat(40)}${"]".repeat(40)}}`), "not-json"],
    ["more than a mebibyte", new TransportFailure("too-large", "maybe"), "too-large"],
    ["a page of a 403", says("<html>Forbidden</html>", 403), "html"],
    ["a redirect", says("{}", 302), "other-answer"],
    ["an error without a code", says("{}", 400), "missing-field"],
    ["a charge without a state", tells(charge({ statusDetails: null })), "missing-field"],
    ["a number for an amount", tells(charge({ chargeAmount: { amount: 49.9, currencyCode: "EUR" } })), "bad-field"],
    ["an amount in another form", tells(charge({ chargeAmount: price("49,90") })), "bad-field"],
    ["an unknown currency", tells(charge({ chargeAmount: price("49.90", "XXX") })), "bad-field"],
    ["another amount", tells(charge({ chargeAmount: price("49.91") })), "other-amount"],
    ["another currency", tells(charge({ chargeAmount: price("49.90", "GBP") })), "other-amount"],
    ["no amount", tells(charge({ chargeAmount: null })), "missing-field"],
    ["another permission", tells(charge({ chargePermissionId: "S02-0000000-0000000" })), "other-id"],
    ["another attempt", tells(charge({ merchantMetadata: { customInformation: "attempt key-2" } })), "other-id"],
  ] as const)("is a fault that may hide an effect: %s", async (_name, step, code) => {
    const scene = aV2Connector({}, step)
    expect(await faultOf(further(scene))).toMatchObject({
      kind: "unreadable",
      code,
      acted: "maybe",
      notAfter: expect.any(Date),
    })
    expect(scene.transport.requests).toHaveLength(1)
  })

  it("of another object than was asked about is no answer", async () => {
    const other = aV2Connector({}, tells(charge({ chargeId: "S02-1111111-2222222-C000000" })))
    expect(await faultOf(other.connector.read(authorizationRef))).toMatchObject({ code: "other-id" })
    const refunded = aV2Connector({}, tells(refund({ chargeId: "S02-1111111-2222222-C000000" })))
    expect(await faultOf(giveBack(refunded))).toMatchObject({ code: "other-id" })
  })

  it("never prints what a word could carry", async () => {
    const { connector } = aV2Connector({}, tells(charge(statusOf("erika@buyer.example", "Erika Muster"))))
    expect(inspect(await connector.read(authorizationRef), { depth: null })).not.toMatch(/erika/i)
  })

  it("with a state that every object has a member of is taken for none", async () => {
    const { connector } = aV2Connector({}, tells(charge(statusOf("constructor"))))
    expect((await connector.read({ kind: "authorization", id: chargeId })).seen[0]).toMatchObject({
      state: "constructor",
    })
  })
})
