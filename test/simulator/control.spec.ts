import { anAmazon, defaultPath, signedForm, total, type Amazon } from "./support/amazon"
import { anOrder } from "./support/order"
import { authorized, capture, captured, later, read, refund, stateIn } from "./support/transactions"

type Entry = {
  readonly seq: number
  readonly time: string
  readonly operation: string
  readonly parameters: Readonly<Record<string, string>>
  readonly status: number
  readonly code?: string
}

describe("the control interface", () => {
  let amazon: Amazon
  beforeAll(async () => {
    amazon = await anAmazon({ tls: false })
  })
  afterEach(() => amazon.control("POST", "reset"))
  afterAll(() => amazon.stop())

  const calls = (since = 0) => amazon.control<readonly Entry[]>("GET", `calls?since=${since}`)
  const fault = (body: Record<string, unknown>) => amazon.control("POST", "faults", body)

  describe("journal", () => {
    it("has every call with its parameters and answer, and no secret", async () => {
      const order = await anOrder(amazon, { upTo: "set" })
      await order.on("Authorize", { AuthorizationReferenceId: "a", ...total("1.00", "EUR", "AuthorizationAmount") })
      const journal = await calls()
      expect(journal.map(({ operation, status, code }) => [operation, status, code])).toEqual([
        ["SetOrderReferenceDetails", 200, undefined],
        ["Authorize", 405, "InvalidOrderReferenceStatus"],
      ])
      expect(journal[1]?.parameters).toMatchObject({ AmazonOrderReferenceId: order.id, AuthorizationReferenceId: "a" })
      expect(Number.isNaN(Date.parse(journal[0]?.time ?? ""))).toBe(false)
      const { accessKeyId, secretAccessKey } = amazon.simulator
      for (const secret of ["Signature=", '"Signature"', accessKeyId, secretAccessKey]) {
        expect(JSON.stringify(journal)).not.toContain(secret)
      }
    })

    it("is read on from a number, also over a reset", async () => {
      await amazon.call("GetServiceStatus")
      const [first] = await calls()
      await amazon.call("GetMerchantAccountStatus")
      expect((await calls(first?.seq)).map((it) => it.operation)).toEqual(["GetMerchantAccountStatus"])
      await amazon.control("POST", "reset")
      expect(await calls()).toEqual([])
      await amazon.call("GetServiceStatus")
      expect((await calls(first?.seq)).map((it) => it.operation)).toEqual(["GetServiceStatus"])
    })
  })

  describe("faults", () => {
    it.each([
      ["500", 500, "InternalServerError"],
      ["503", 503, "ServiceUnavailable"],
      ["throttled", 503, "RequestThrottled"],
      ["html", 502, undefined],
      ["truncated", 200, undefined],
      ["empty", 200, undefined],
      ["oversized", 200, undefined],
      ["doctype", 200, undefined],
    ])("%s before the effect answers %d %s and does nothing", async (kind, status, code) => {
      const order = await anOrder(amazon)
      await fault({ operation: "Authorize", when: "before", kind })
      const answer = await order.authorize("100.00", { AuthorizationReferenceId: "a" })
      expect([answer.status, answer.code]).toEqual([status, code])
      expect((await order.truth()).authorizations).toEqual([])
      expect(stateIn(await order.authorize("100.00", { AuthorizationReferenceId: "a" }))).toBe("Open")
    })

    it("that were planned and not met can be forgotten", async () => {
      await fault({ operation: "Authorize", when: "before", kind: "500", times: 3 })
      await amazon.control("DELETE", "faults")
      expect(await amazon.control("GET", "faults")).toEqual([])
      expect(stateIn(await (await anOrder(amazon)).authorize("100.00", { AuthorizationReferenceId: "a" }))).toBe("Open")
    })

    it.each(["500", "503", "throttled", "html", "truncated", "empty", "oversized", "doctype"])(
      "%s after the effect leaves the effect",
      async (kind) => {
        const order = await anOrder(amazon)
        await fault({ operation: "Authorize", when: "after", kind })
        const answer = await order.authorize("100.00", { AuthorizationReferenceId: "a" })
        expect(answer.body.endsWith("</AuthorizeResponse>") && answer.status === 200 && kind !== "doctype").toBe(false)
        expect((await order.truth()).authorizations.map((it) => it.state)).toEqual(["Open"])
        expect(stateIn(await order.authorize("100.00", { AuthorizationReferenceId: "a" }))).toBe("Open")
        expect((await order.truth()).authorizations).toHaveLength(1)
      },
    )

    it.each([
      ["before", 0],
      ["after", 1],
    ])("reset %s the effect cuts the connection: %d authorizations", async (when, count) => {
      const order = await anOrder(amazon)
      await fault({ operation: "Authorize", when, kind: "reset" })
      await expect(order.authorize("100.00")).rejects.toThrow()
      expect((await order.truth()).authorizations).toHaveLength(count)
      expect((await calls()).at(-1)).toMatchObject({ operation: "Authorize", status: 0 })
    })

    it("timeout leaves the client hanging after the effect", async () => {
      const order = await anOrder(amazon)
      await fault({ operation: "CancelOrderReference", when: "after", kind: "timeout" })
      const host = new URL(amazon.simulator.http).host
      const fields = { Action: "CancelOrderReference", AmazonOrderReferenceId: order.id }
      const body = signedForm(amazon.simulator, { host, path: defaultPath, method: "POST" }, fields)
      const signal = AbortSignal.timeout(300)
      const url = `${amazon.simulator.http}${defaultPath}`
      const headers = { "content-type": "application/x-www-form-urlencoded" }
      await expect(fetch(url, { method: "POST", headers, body, signal })).rejects.toThrow(/timeout/)
      expect(await order.state()).toBe("Canceled/SellerCanceled")
    })

    it("come as often as asked, for one operation or for all", async () => {
      await fault({ operation: "*", when: "before", kind: "503", times: 2 })
      const statuses = async () => [
        (await amazon.call("GetServiceStatus")).status,
        (await amazon.call("GetMerchantAccountStatus")).status,
        (await amazon.call("GetServiceStatus")).status,
      ]
      expect(await statuses()).toEqual([503, 503, 200])
      await fault({ operation: "GetServiceStatus", when: "before", kind: "500", times: -1 })
      expect(await statuses()).toEqual([500, 200, 500])
      expect(await statuses()).toEqual([500, 200, 500])
    })

    it("are refused when they are none", async () => {
      await expect(fault({ operation: "Pay", when: "before", kind: "500" })).rejects.toThrow(/no operation Pay/)
      await expect(fault({ operation: "*", when: "during", kind: "500" })).rejects.toThrow(/before, after/)
      await expect(fault({ operation: "*", when: "before", kind: "fire" })).rejects.toThrow(/one of .*reset/)
    })
  })

  it("lets Amazon take its time", async () => {
    await amazon.control("POST", "latency", { ms: 150 })
    const begin = performance.now()
    await amazon.call("GetServiceStatus")
    expect(performance.now() - begin).toBeGreaterThanOrEqual(145)
  })

  it("plans outcomes that no simulation can ask for", async () => {
    const order = await anOrder(amazon)
    const plan = (body: Record<string, unknown>) => amazon.control("POST", "outcomes", body)
    await plan({ operation: "Authorize", state: "Declined", reason_code: "ProcessingFailure" })
    expect(stateIn(await order.authorize("100.00"))).toBe("Declined/ProcessingFailure")
    expect(await order.state()).toBe("Open")
    await plan({ operation: "Authorize", state: "Open", reason_code: "StopShipmentAtypicalAuth" })
    expect(stateIn(await order.authorize("50.00"))).toBe("Open/StopShipmentAtypicalAuth")
    await plan({ operation: "Capture", state: "Declined", reason_code: "ProcessingFailure" })
    const captured = await order.authorize("50.00", { CaptureNow: true })
    const id = captured.texts("member")[0] ?? ""
    expect(stateIn(await read(amazon, id))).toBe("Declined/ProcessingFailure")
  })

  it("plans for one order reference only", async () => {
    const [one, other] = [await anOrder(amazon), await anOrder(amazon)]
    const order_reference_id = other.id
    await amazon.control("POST", "outcomes", {
      operation: "Authorize",
      state: "Declined",
      reason_code: "AmazonRejected",
      order_reference_id,
    })
    expect(stateIn(await one.authorize("1.00"))).toBe("Open")
    expect(stateIn(await other.authorize("1.00"))).toBe("Declined/AmazonRejected")
  })

  it("plans a capture that waits and is then declined", async () => {
    const { id } = await authorized(amazon)
    const body = { operation: "Capture", state: "Declined", reason_code: "AmazonRejected", waits: true }
    await amazon.control("POST", "outcomes", body)
    const answer = await capture(amazon, id, "100.00")
    expect(stateIn(answer)).toBe("Pending")
    await later(amazon, 31)
    expect(stateIn(await read(amazon, answer.text("AmazonCaptureId") ?? ""))).toBe("Declined/AmazonRejected")
  })

  it("works in Seller Central without a call of the shop", async () => {
    const { id } = await authorized(amazon)
    const before = (await calls()).length
    const parameters = {
      AmazonAuthorizationId: id,
      "CaptureAmount.Amount": "100.00",
      "CaptureAmount.CurrencyCode": "EUR",
    }
    await amazon.control("POST", "seller-central", { operation: "Capture", parameters })
    expect(stateIn(await read(amazon, id))).toBe("Closed/MaxCapturesProcessed")
    expect((await calls()).slice(before).map((it) => it.operation)).toEqual(["GetAuthorizationDetails"])
  })

  it("hands Amazon's refusal in Seller Central back", async () => {
    const { order } = await captured(amazon)
    const parameters = { AmazonOrderReferenceId: order.id }
    await expect(
      amazon.control("POST", "seller-central", { operation: "CancelOrderReference", parameters }),
    ).rejects.toThrow(/405.*InvalidCancelAttempt/)
  })

  it("moves objects as only Amazon does, inside the lifecycle", async () => {
    const { order, authorizationId, id } = await captured(amazon)
    const move = (body: Record<string, unknown>) => amazon.control("POST", "transitions", body)
    await move({ object_id: id, state: "Closed", reason_code: "AmazonClosed" })
    await move({ object_id: order.id, state: "Canceled", reason_code: "AmazonCanceled" })
    expect(stateIn(await read(amazon, id))).toBe("Closed/AmazonClosed")
    expect(await order.state()).toBe("Canceled/AmazonCanceled")
    await expect(move({ object_id: authorizationId, state: "Open" })).rejects.toThrow(/409/)
    await expect(move({ object_id: "S02-0000000-0000000", state: "Open" })).rejects.toThrow(/404/)
  })

  it("adds sellers", async () => {
    const added = await amazon.control<Record<string, string>>("POST", "sellers", { seller_id: "A3MORE", region: "uk" })
    const signer = {
      sellerId: added["seller_id"] ?? "",
      accessKeyId: added["access_key_id"] ?? "",
      secretAccessKey: added["secret_access_key"] ?? "",
    }
    expect((await amazon.call("GetMerchantAccountStatus", {}, { signer })).text("AccountStatus")).toBe("ACTIVE")
  })

  it("forgets everything on reset, the time too", async () => {
    const order = await anOrder(amazon)
    await later(amazon, 86_400)
    await amazon.control("POST", "reset")
    await expect(order.truth()).rejects.toThrow("404")
    const { now } = await amazon.control<{ now: string }>("GET", "clock")
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(5000)
  })

  it("never gives an id twice, over resets too", async () => {
    const ids = new Set<string>()
    for (let round = 0; round < 3; round += 1) {
      for (let count = 0; count < 5; count += 1) ids.add((await anOrder(amazon, { upTo: "Draft" })).id)
      await amazon.control("POST", "reset")
    }
    expect(ids.size).toBe(15)
  })

  it("counts effects of one order reference", async () => {
    const { order, id } = await captured(amazon)
    await refund(amazon, id, "1.00")
    await anOrder(amazon)
    const { counts } = await amazon.control<{ counts: unknown }>("GET", `effects?order_reference_id=${order.id}`)
    expect(counts).toEqual({
      SetOrderReferenceDetails: 1,
      ConfirmOrderReference: 1,
      Authorize: 1,
      Capture: 1,
      Refund: 1,
    })
  })

  it.each<[string, string, unknown, RegExp]>([
    ["POST", "order-references", { card_tail: "9999" }, /"card_tail" must be one of 1111/],
    ["POST", "order-references", { country: "XX" }, /no address in XX/],
    ["POST", "order-references", { currency: "PLN" }, /"currency" must be one of EUR/],
    ["POST", "order-references", { seller_id: "A0" }, /404.*no seller A0/],
    ["POST", "clock", {}, /"advance_seconds"/],
    ["POST", "clock", { advance_seconds: -1 }, /"advance_seconds"/],
    ["POST", "latency", { ms: "fast" }, /"ms" must be a number/],
    ["GET", "order-references/S02-0000000-0000000", undefined, /404/],
    ["POST", "nothing", {}, /404.*there is no POST/],
    ["POST", "order-references", [], /the body must be a JSON object/],
  ])("answers %s %s with %j plainly", async (method, path, ...[body, message]) => {
    await expect(amazon.control(method, path, body)).rejects.toThrow(message)
  })

  it("may be used by any page", async () => {
    const url = `${amazon.simulator.control}/clock`
    const preflight = await fetch(url, { method: "OPTIONS" })
    expect([preflight.status, preflight.headers.get("access-control-allow-origin")]).toEqual([204, "*"])
    expect((await fetch(url)).headers.get("access-control-allow-origin")).toBe("*")
  })
})
