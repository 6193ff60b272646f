import { connect } from "../../../../src/services/connectors/registry"
import { aV2Connector, captured, charge, euros, price, refund, tells } from "../../../connectors/fakes/a-v2-connector"
import { fakeClock } from "../../../connectors/fakes/fake-clock"
import { faultOf } from "../../../connectors/fakes/fault-of"
import { aV2Account } from "../../options/some-options"

const order = "S02-1111111-2222222"
const authorization = { kind: "authorization", id: `${order}-A333333` } as const
const capture = { kind: "capture", id: `${order}-C444444` } as const
const old = { orderReferencesOfV1: true }

describe("an authorization of Checkout v1", () => {
  it("is asked for by the charge's id and told by its own, without what was taken of it", async () => {
    const { connector, transport } = aV2Connector(old, tells(captured()))
    const { seen } = await connector.read(authorization)
    expect(transport.requests[0]?.url).toMatch(new RegExp(`/charges/${order}-C333333$`))
    expect(seen).toMatchObject([{ ref: authorization, state: "Closed", reason: "MaxCapturesProcessed", children: [] }])
  })

  it("is captured as the charge that it is, and stays the capture's parent", async () => {
    const { connector, attempt } = aV2Connector(old, tells(captured()))
    const outcome = await connector.capture({ authorization, amount: euros, attempt })
    expect(outcome).toMatchObject({
      is: "granted",
      seen: [
        { ref: { id: `${order}-C333333` }, parent: authorization },
        { ref: authorization, children: [] },
      ],
    })
  })

  it("is what an order without a session gets, and no session is completed for it", async () => {
    const { connector, transport, attempt } = aV2Connector(old, tells(charge(), 201))
    const asked = { amount: euros, first: true, mode: "sync", captureNow: false } as const
    await connector.authorize({ order: { kind: "order-reference", id: order }, ...asked, attempt })
    expect(transport.requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      "POST /v2/charges",
    ])
  })
})

describe("a capture of Checkout v1", () => {
  const ofAnother = { chargeId: `${order}-C999999`, refundAmount: price("10.00") }
  const amount = { ...euros, minor: 1_000n }

  it("may be answered by the id of another charge of its order", async () => {
    const { connector, attempt } = aV2Connector(old, tells(refund(ofAnother), 201))
    const outcome = await connector.refund({ capture, amount, attempt })
    expect(outcome).toMatchObject({ is: "pending", seen: [{ parent: capture }] })
  })

  it.each([
    ["of another order", old, { ...ofAnother, chargeId: "S02-9999999-9999999-C444444" }],
    ["of its order, where no order is of Checkout v1", {}, ofAnother],
  ])("is not answered by a charge %s", async (_what, settings, answer) => {
    const { connector, attempt } = aV2Connector(settings, tells(refund(answer), 201))
    expect(await faultOf(connector.refund({ capture, amount, attempt }))).toMatchObject({
      code: "other-id",
      acted: "maybe",
    })
  })
})

describe("a charge of Checkout v2 in an account that manages both", () => {
  const newer = { kind: "authorization", id: `${order}-C333333` } as const

  it("is not answered by another charge of its permission", async () => {
    const { connector } = aV2Connector(old, tells(charge({ chargeId: `${order}-C999999` })))
    expect(await faultOf(connector.read(newer))).toMatchObject({ code: "other-id" })
  })
})

describe("a notification", () => {
  const newer = {
    NotificationType: "STATE_CHANGE",
    NotificationVersion: "V2",
    MerchantID: aV2Account.merchantId,
    ChargePermissionId: order,
    ObjectType: "CHARGE",
    ObjectId: `${order}-C333333`,
  }
  const older = {
    NotificationType: "PaymentCapture",
    SellerId: aV2Account.merchantId,
    ReleaseEnvironment: "Sandbox",
    NotificationData: `<CaptureNotification><CaptureDetails><AmazonCaptureId>${capture.id}</AmazonCaptureId><CaptureStatus><State>Completed</State><LastUpdateTimestamp>2026-01-15T10:25:12Z</LastUpdateTimestamp></CaptureStatus></CaptureDetails></CaptureNotification>`,
  }
  const parts = {
    transport: () => Promise.reject(new Error("nobody is called")),
    clock: fakeClock(),
    observe: () => undefined,
  }
  const heard = (more: object, message: object) =>
    connect({ ...aV2Account, ...more }, parts)
      .as("background")
      .hearNotification(JSON.stringify(message))

  it("of a charge says what the charge was called in Checkout v1", () => {
    const told = { is: "hint", kind: "authorization", id: newer.ObjectId, orderReferenceId: order }
    expect(heard(old, newer)).toEqual(expect.objectContaining({ ...told, formerly: authorization.id }))
    expect(heard({}, newer)).toEqual(expect.not.objectContaining({ formerly: expect.anything() }))
  })

  it("in the words of Checkout v1 is heard where orders of it are managed", () => {
    expect(heard(old, older)).toMatchObject({ is: "hint", kind: "capture", id: capture.id, sellerId: older.SellerId })
    expect(heard({}, older)).toMatchObject({ is: "nothing", word: "another-generation" })
  })
})
