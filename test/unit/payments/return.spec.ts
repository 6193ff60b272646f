import { startSimulator, type Simulator } from "../../../src/simulator"
import { leaveChangedCart } from "../../../src/services/payments/leave-changed-cart"
import { returnToken } from "../../../src/services/payments/return-token"
import { Busy } from "../../../src/services/ports/busy"
import { Secret } from "../../../src/services/support/secret"
import type { Heart } from "../../builders/a-heart"
import { aHeart, queueLock } from "../../builders/a-heart"

const minutes = 60_000
const url = (token: string, query = "") => `http://localhost:9000/amazon-pay/return/${token}?${query}`

/** The URLs that the order reference's last Confirm gave to Amazon. */
async function doors(heart: Heart, id: string) {
  const { success_url, failure_url } = (await heart.truth(id))["challenge"] as {
    success_url: string
    failure_url: string
  }
  return { success: success_url, failure: failure_url }
}

async function confirmed(heart: Heart, more = {}) {
  const id = await heart.draft(more)
  await heart.confirm(id)
  return id
}

/** The current round as if it had been handed out, and first arrived at, so long ago. */
async function ago(heart: Heart, id: string, { handedOut, arrived }: { handedOut?: number; arrived?: number }) {
  const round = (await heart.folioOf(id)).rounds.at(-1)
  const set = {
    ...(handedOut === undefined ? {} : { handedOutAt: new Date(Date.now() - handedOut) }),
    ...(arrived === undefined ? {} : { arrivedAt: new Date(Date.now() - arrived) }),
  }
  await heart.ledger.commit([{ in: "round", id: round?.id ?? "", when: {}, set }])
}

const remembersOrder = async (heart: Heart, id: string) => {
  const { orderReference } = await heart.folioOf(id)
  await heart.ledger.commit([{ in: "orderReference", id: orderReference.id, when: {}, set: { orderId: "order_1" } }])
}

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator({ tls: false })
})
afterAll(() => simulator.stop())

describe("A return from Amazon's page", () => {
  it("with success of the current round leads to completing the cart", async () => {
    const heart = await aHeart(simulator)
    const id = await confirmed(heart)
    expect(await heart.comesBack(await heart.sca(id, "Success"))).toMatchObject({ is: "complete", language: "de" })
    expect(await heart.standing()).toEqual({ state: "confirmed" })
  })

  it("with more parameters than are documented is read all the same", async () => {
    const heart = await aHeart(simulator)
    await heart.control("switches", { extraReturnParameters: true })
    const id = await confirmed(heart)
    expect(await heart.comesBack(await heart.sca(id, "Success"))).toMatchObject({ is: "complete" })
  })

  it("with Failure cancels the order reference, on which nothing was reserved", async () => {
    const heart = await aHeart(simulator)
    const id = await confirmed(heart)
    expect(await heart.comesBack(await heart.sca(id, "Failure"))).toMatchObject({
      is: "show",
      problem: { code: "sca-failure" },
    })
    expect(await heart.truth(id)).toMatchObject({ state: "Canceled" })
    expect(await heart.standing()).toMatchObject({ state: "ended", problem: { code: "sca-failure" } })
    expect(await heart.confirm(id)).toMatchObject({ is: "refused", problem: { code: "order-reference-used-up" } })
    expect(await heart.confirm(await heart.draft())).toMatchObject({ is: "confirmed" })
  })

  it("with Failure, where Amazon has canceled by itself, is the same for the buyer", async () => {
    const heart = await aHeart(simulator)
    await heart.control("switches", { stateAfterFailure: "Canceled" })
    const id = await confirmed(heart)
    await heart.comesBack(await heart.sca(id, "Failure"))
    expect(await heart.standing()).toMatchObject({ state: "ended", problem: { code: "sca-failure" } })
  })

  it("with Abandoned asks for another method on the same order reference", async () => {
    const heart = await aHeart(simulator)
    const id = await confirmed(heart)
    expect(await heart.comesBack(await heart.sca(id, "Abandoned"))).toMatchObject({
      problem: { code: "sca-abandoned" },
    })
    expect(await heart.standing()).toMatchObject({ state: "declined", problem: { code: "sca-abandoned" } })
    expect(await heart.effects(id)).not.toHaveProperty("CancelOrderReference")
    expect(heart.slept).toEqual([])
  })

  it("with Abandoned while the order reference still reads Open is looked at twice, two seconds apart", async () => {
    const heart = await aHeart(simulator)
    await heart.control("switches", { stateAfterAbandoned: "Open" })
    const id = await confirmed(heart)
    expect(await heart.comesBack(await heart.sca(id, "Abandoned"))).toMatchObject({
      problem: { code: "sca-abandoned-open" },
    })
    expect(heart.slept).toEqual([2_000])
    expect(await heart.calls("GetOrderReferenceDetails")).toHaveLength(2)
    expect(await heart.standing()).toMatchObject({ state: "declined", problem: { code: "sca-abandoned-open" } })
    expect(await heart.confirm(id)).toMatchObject({ is: "confirmed" })
    expect(await heart.comesBack(await heart.sca(id, "Success"))).toMatchObject({ is: "complete" })
  })

  it.each([
    ["InternalServerError", "sca-error"],
    ["InvalidIdStatus", "sca-error"],
    ["InvalidSellerId", "sca-misconfigured"],
  ])("with ErrorCode %s cancels nothing, and the buyer may press again", async (error, code) => {
    const heart = await aHeart(simulator)
    const id = await confirmed(heart)
    const { failure } = await doors(heart, id)
    expect(await heart.comesBack(`${failure}?ErrorCode=${error}`)).toMatchObject({ problem: { code } })
    expect(await heart.standing()).toMatchObject({ state: "declined", problem: { code } })
    expect(await heart.truth(id)).toMatchObject({ state: "Open" })
    expect(await heart.confirm(id)).toMatchObject({ is: "confirmed" })
    expect(await heart.comesBack(await heart.sca(id, "Success"))).toMatchObject({ is: "complete" })
  })

  it("with InvalidIdStatus of a Draft whose Confirm never arrived: pressing again confirms it", async () => {
    const heart = await aHeart(simulator)
    const id = await heart.draft()
    await heart.fault("ConfirmOrderReference", "before", "reset", 9)
    await heart.confirm(id)
    const [round] = (await heart.folioOf(id)).rounds
    const token = returnToken(round?.id ?? "", "failure", heart.parts.stateSecrets[0])
    expect(await heart.comesBack(url(token, "ErrorCode=InvalidIdStatus"))).toMatchObject({
      problem: { code: "sca-error" },
    })
    for (let press = 0; press < 4; press++) await heart.confirm(id)
    expect(await heart.effects(id)).toMatchObject({ ConfirmOrderReference: 1 })
  })

  it.each(["Canceled", "Closed"])(
    "with InvalidIdStatus of an order reference that is %s leads to a new one",
    async (state) => {
      const heart = await aHeart(simulator)
      const id = await confirmed(heart)
      await heart.control("transitions", {
        object_id: id,
        state,
        reason_code: state === "Closed" ? "AmazonClosed" : "AmazonCanceled",
      })
      const { failure } = await doors(heart, id)
      expect(await heart.comesBack(`${failure}?ErrorCode=InvalidIdStatus`)).toMatchObject({
        problem: { code: "order-reference-used-up" },
      })
    },
  )

  it.each([
    ["no parameters", ""],
    ["an unknown status", "AuthenticationStatus=Maybe"],
    ["an empty status", "AuthenticationStatus="],
    ["a status in another case", "AuthenticationStatus=success"],
    ["a repeated status", "AuthenticationStatus=Success&AuthenticationStatus=Success"],
    ["two statuses that differ", "AuthenticationStatus=Success&AuthenticationStatus=Failure"],
    ["an unknown error", "ErrorCode=Whatever"],
    ["a repeated error", "ErrorCode=InvalidIdStatus&ErrorCode=InternalServerError"],
    ["an error beside a success", "AuthenticationStatus=Success&ErrorCode=InternalServerError"],
    ["a broken escape", "AuthenticationStatus=%E0%A4%A"],
    ["Failure at the success address", "AuthenticationStatus=Failure"],
    ["Abandoned at the success address", "AuthenticationStatus=Abandoned"],
  ])("with %s proves nothing: no order, nothing cancelled, the buyer may press again", async (_what, query) => {
    const heart = await aHeart(simulator)
    const id = await confirmed(heart)
    const { success } = await doors(heart, id)
    expect(await heart.comesBack(`${success}?${query}`)).toMatchObject({ is: "show" })
    expect((await heart.folioOf(id)).rounds).toMatchObject([{ proof: "none" }])
    expect(await heart.truth(id)).toMatchObject({ state: "Open" })
    expect(await heart.confirm(id)).toMatchObject({ is: "confirmed" })
    expect(await heart.comesBack(await heart.sca(id, "Success"))).toMatchObject({ is: "complete" })
  })

  it("with Success at the failure address proves nothing", async () => {
    const heart = await aHeart(simulator)
    const id = await confirmed(heart)
    const { failure } = await doors(heart, id)
    expect(await heart.comesBack(`${failure}?AuthenticationStatus=Success`)).toMatchObject({
      is: "show",
      problem: { code: "sca-unproven" },
    })
  })

  it("without proof forces the next authorization to be synchronous and without CaptureNow", async () => {
    const heart = await aHeart(simulator, { authorization: "async", pendingOrders: "accept", captureNow: true })
    const id = await confirmed(heart)
    const { success } = await doors(heart, id)
    await heart.comesBack(success)
    expect(await heart.authorize()).toMatchObject({ authorization: { mode: "sync", captureNow: false } })
  })

  it("is only told that we are checking while somebody else holds the order reference", async () => {
    const free = queueLock()
    const state = { held: false }
    const lock = {
      run: <T>(key: string, job: () => Promise<T>) =>
        state.held ? Promise.reject(new Busy("held")) : free.run(key, job),
    }
    const heart = await aHeart(simulator, { lock })
    const id = await confirmed(heart)
    const back = await heart.sca(id, "Failure")
    state.held = true
    expect(await heart.comesBack(back)).toMatchObject({
      is: "show",
      problem: { code: "checking" },
      orderMayBeNamed: false,
    })
    expect(await heart.truth(id)).toMatchObject({ state: "Open" })
  })

  it.each([
    ["a broken line", "reset", "checking"],
    ["a throttle", "throttled", "checking"],
  ])("is told that we are checking when %s hides the order reference", async (_what, kind, code) => {
    const heart = await aHeart(simulator)
    const id = await confirmed(heart)
    await heart.fault("GetOrderReferenceDetails", "before", kind, 99)
    expect(await heart.comesBack(await heart.sca(id, "Failure"))).toMatchObject({ is: "show", problem: { code } })
    expect(await heart.truth(id)).toMatchObject({ state: "Open" })
  })
})

describe("A return address", () => {
  it("has 128 bits of proof behind the round and no query", async () => {
    const heart = await aHeart(simulator)
    const { success, failure } = await doors(heart, await confirmed(heart))
    for (const it of [success, failure]) expect(it).toMatch(/\/amazon-pay\/return\/[A-Za-z0-9_]+-[0-9a-f]{32}$/)
    expect(success).not.toBe(failure)
  })

  const change = (text: string) => text.replace(/.$/, (last) => (last === "0" ? "1" : "0"))

  it("that was changed, or made with another secret, or for a round that does not exist, is forged", async () => {
    const heart = await aHeart(simulator)
    const id = await confirmed(heart)
    const [round] = (await heart.folioOf(id)).rounds
    const { success } = await doors(heart, id)
    const foreign = returnToken(round?.id ?? "", "success", new Secret("somebody else's secret, of enough bytes too"))
    const nobody = returnToken("apn_nobody", "success", heart.parts.stateSecrets[0])
    const forged = [change(success), url(foreign), url(nobody), url("nonsense"), url(""), url(`${round?.id ?? ""}-`)]
    for (const it of forged)
      expect(await heart.comesBack(`${it}?AuthenticationStatus=Failure`)).toEqual({ is: "forged" })
    expect(await heart.truth(id)).toMatchObject({ state: "Open" })
    expect((await heart.folioOf(id)).rounds).toMatchObject([{ arrivedAt: null }])
  })

  it("made before the secret was rotated is still accepted, and new ones are made with the new secret", async () => {
    const secrets = [
      "the new secret, which is of thirty-two bytes",
      "the old secret, which is of thirty-two bytes",
    ] as const
    const heart = await aHeart(simulator, { stateSecret: secrets })
    const id = await confirmed(heart)
    const [round] = (await heart.folioOf(id)).rounds
    const made = secrets.map((secret) => returnToken(round?.id ?? "", "success", new Secret(secret)))
    expect((await doors(heart, id)).success).toContain(made[0])
    expect(await heart.comesBack(url(made[1] ?? "", "AuthenticationStatus=Success"))).toMatchObject({ is: "complete" })
  })

  it("expires after sixty minutes: it then proves nothing, and pressing again hands the same round out anew", async () => {
    const heart = await aHeart(simulator)
    const id = await confirmed(heart)
    const back = await heart.sca(id, "Success")
    await ago(heart, id, { handedOut: 61 * minutes })
    expect(await heart.comesBack(back)).toMatchObject({ is: "show", problem: { code: "sca-unproven" } })
    expect(await heart.confirm(id)).toMatchObject({ is: "confirmed" })
    expect(await heart.comesBack(back)).toMatchObject({ is: "complete" })
  })

  it("that expired cancels nothing on Failure", async () => {
    const heart = await aHeart(simulator)
    const id = await confirmed(heart)
    const back = await heart.sca(id, "Failure")
    await ago(heart, id, { handedOut: 61 * minutes })
    expect(await heart.comesBack(back)).toMatchObject({ problem: { code: "sca-unproven" } })
    expect(await heart.truth(id)).toMatchObject({ state: "Open" })
  })

  it.each(["Success", "Failure", "Abandoned"] as const)("of an older round proves nothing (%s)", async (outcome) => {
    const heart = await aHeart(simulator)
    const id = await confirmed(heart)
    const old = await doors(heart, id)
    await heart.sca(id, "Abandoned")
    await heart.control(`order-references/${id}`, { card_tail: "0022" }, "PATCH")
    await heart.confirm(id)
    const door = outcome === "Success" ? old.success : old.failure
    expect(await heart.comesBack(`${door}?AuthenticationStatus=${outcome}`)).toMatchObject({
      is: "show",
      problem: { code: "sca-unproven" },
    })
    expect(await heart.truth(id)).toMatchObject({ state: "Open" })
    expect(await heart.comesBack(await heart.sca(id, "Success"))).toMatchObject({ is: "complete" })
  })

  it("counts once: a replay only shows where things stand", async () => {
    const heart = await aHeart(simulator)
    const back = await heart.sca(await confirmed(heart), "Success")
    await heart.comesBack(back)
    expect(await heart.comesBack(back)).toMatchObject({ is: "show", orderMayBeNamed: true })
  })

  it("names an order only within fifteen minutes of the first arrival", async () => {
    const heart = await aHeart(simulator)
    const id = await confirmed(heart)
    const back = await heart.sca(id, "Success")
    await heart.comesBack(back)
    await ago(heart, id, { arrived: 16 * minutes })
    expect(await heart.comesBack(back)).toMatchObject({ is: "show", orderMayBeNamed: false })
  })

  it("arrived at five times at once completes once", async () => {
    const heart = await aHeart(simulator, { lock: { run: (_key, job) => job() } })
    const back = await heart.sca(await confirmed(heart), "Success")
    const answers = await Promise.all(Array.from({ length: 5 }, () => heart.comesBack(back)))
    expect(answers.filter(({ is }) => is === "complete")).toHaveLength(1)
  })
})

describe("A Failure or Abandoned return cancels nothing", () => {
  const late = ["Failure", "Abandoned"] as const

  /** A failure URL of the current round that has not been arrived at. */
  async function unusedFailure(heart: Heart, id: string): Promise<string> {
    await ago(heart, id, {})
    const round = (await heart.folioOf(id)).rounds.at(-1)
    await heart.ledger.commit([{ in: "round", id: round?.id ?? "", when: {}, set: { arrivedAt: null } }])
    return (await doors(heart, id)).failure
  }

  it.each(late)("after the order was placed (%s)", async (status) => {
    const heart = await aHeart(simulator)
    const id = await confirmed(heart)
    await heart.comesBack(await heart.sca(id, "Success"))
    await heart.authorize()
    await remembersOrder(heart, id)
    expect(await heart.comesBack(`${await unusedFailure(heart, id)}?AuthenticationStatus=${status}`)).toMatchObject({
      is: "show",
    })
    expect(await heart.truth(id)).toMatchObject({ state: "Open", authorizations: [{ state: "Open" }] })
    expect(await heart.standing()).toEqual({ state: "authorized" })
  })

  it.each(late)("after the order was captured in full (%s)", async (status) => {
    const heart = await aHeart(simulator, { captureNow: true })
    const id = await confirmed(heart)
    await heart.comesBack(await heart.sca(id, "Success"))
    expect(await heart.authorize()).toMatchObject({ is: "authorized", captured: true })
    await heart.comesBack(`${await unusedFailure(heart, id)}?AuthenticationStatus=${status}`)
    expect(await heart.effects(id)).not.toHaveProperty("CancelOrderReference")
    expect((await heart.folioOf(id)).orderReference.supersededAt).toBeNull()
  })

  it.each(late)("while an authorization is pending (%s)", async (status) => {
    const heart = await aHeart(simulator, { authorization: "async", pendingOrders: "accept" })
    const id = await confirmed(heart)
    await heart.comesBack(await heart.sca(id, "Success"))
    expect(await heart.authorize()).toMatchObject({ is: "pending" })
    await heart.comesBack(`${await unusedFailure(heart, id)}?AuthenticationStatus=${status}`)
    expect(await heart.truth(id)).toMatchObject({ state: "Open" })
    expect(await heart.standing()).toMatchObject({ state: "pending" })
  })

  it.each(late)("while an authorization's answer is lost (%s)", async (status) => {
    const heart = await aHeart(simulator)
    const id = await confirmed(heart)
    await heart.comesBack(await heart.sca(id, "Success"))
    await heart.fault("Authorize", "after", "reset", 20)
    expect(await heart.authorize()).toMatchObject({ is: "refused", problem: { code: "checking" } })
    const back = await heart.comesBack(`${await unusedFailure(heart, id)}?AuthenticationStatus=${status}`)
    expect(back).not.toHaveProperty("problem")
    expect(await heart.truth(id)).toMatchObject({ state: "Open", authorizations: [{ state: "Open" }] })
    expect(await heart.standing()).toMatchObject({ state: "checking" })
  })

  it.each(late)("beside a Success of the same round that came first (%s)", async (status) => {
    const heart = await aHeart(simulator)
    const id = await confirmed(heart)
    const { failure } = await doors(heart, id)
    expect(await heart.comesBack(await heart.sca(id, "Success"))).toMatchObject({ is: "complete" })
    expect(await heart.comesBack(`${failure}?AuthenticationStatus=${status}`)).toMatchObject({ is: "show" })
    expect(await heart.truth(id)).toMatchObject({ state: "Open" })
    expect(await heart.authorize()).toMatchObject({ is: "authorized" })
  })

  it("and a Success after the Failure of the same round does not revive it", async () => {
    const heart = await aHeart(simulator)
    const id = await confirmed(heart)
    const { success } = await doors(heart, id)
    await heart.comesBack(await heart.sca(id, "Failure"))
    expect(await heart.comesBack(`${success}?AuthenticationStatus=Success`)).toMatchObject({ is: "show" })
    expect(await heart.authorize()).toMatchObject({ is: "refused" })
    expect(await heart.calls("Authorize")).toEqual([])
  })
})

describe("A cart that changed while the buyer was at Amazon", () => {
  it("cancels the order reference, on which nothing is reserved", async () => {
    const heart = await aHeart(simulator)
    const id = await confirmed(heart)
    const folio = await heart.folioOf(id)
    await leaveChangedCart(heart.parts, folio, folio.rounds[0]?.id ?? "")
    expect(await heart.truth(id)).toMatchObject({ state: "Canceled" })
  })

  it("cancels nothing once money is reserved, nor for a round that is not the current one", async () => {
    const heart = await aHeart(simulator)
    const id = await confirmed(heart)
    await leaveChangedCart(heart.parts, await heart.folioOf(id), "apn_older")
    expect(await heart.truth(id)).toMatchObject({ state: "Open" })
    await heart.authorize()
    const folio = await heart.folioOf(id)
    await leaveChangedCart(heart.parts, folio, folio.rounds[0]?.id ?? "")
    expect(await heart.truth(id)).toMatchObject({ state: "Open", authorizations: [{ state: "Open" }] })
  })
})
