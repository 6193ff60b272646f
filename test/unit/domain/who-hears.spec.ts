import { amazonPayEvents, events, isEventName } from "../../../src/services/domain/event-names"
import { eventNexts, nextAfter, nextFor } from "../../../src/services/domain/event-payload"
import { lives } from "../../../src/services/domain/lives"
import { flagsHeard, heardOf, heardOfFlag, whoHears } from "../../../src/services/domain/who-hears"

const kinds = [...Object.keys(lives), "chargeback", "round", "plan", "wish", "guard"]
const words = Object.keys(whoHears)
const statesOf = (kind: string): readonly string[] =>
  Object.entries(lives).flatMap(([name, life]) => (name === kind ? life.states : []))
const reasons = [...new Set(Object.values(lives).flatMap((life) => life.reasons))]

const entries = words.flatMap((event) => kinds.map((kind) => ({ event, kind })))

describe("who hears of a history entry", () => {
  it.each(entries)(
    "$event of $kind becomes an event, or says why not, whatever the state and reason",
    ({ event, kind }) => {
      for (const to of [null, ...statesOf(kind)]) {
        for (const reason of [null, ...reasons]) {
          const heard = heardOf({ event, kind, to, reason })
          if (typeof heard === "string") expect(isEventName(heard)).toBe(true)
          else expect(heard.silent).toMatch(/\w{3}/)
        }
      }
    },
  )

  it.each(words)("the lines of %s name kinds, states and reasons that exist", (word) => {
    const rows: Readonly<Record<string, unknown>> = whoHears[word as keyof typeof whoHears]
    for (const key of Object.keys(rows).filter((it) => it !== "*")) {
      const [kind = "", state, reason] = key.split(":")
      expect(kinds).toContain(kind)
      if (state !== undefined) expect(statesOf(kind)).toContain(state)
      if (reason !== undefined) expect(reasons).toContain(reason)
    }
  })

  it.each([
    ["authorization", "InvalidPaymentMethod", "amazon-pay.authorization-declined"],
    ["authorization", "AmazonRejected", "amazon-pay.authorization-declined"],
    ["capture", "ProcessingFailure", "amazon-pay.capture-declined"],
    ["refund", "AmazonRejected", "amazon-pay.refund-declined"],
  ])("a declined %s for %s is told as %s", (kind, reason, name) => {
    expect(heardOf({ event: "decline", kind, to: "Declined", reason })).toBe(name)
  })

  it.each([
    ["ExpiredUnused", "amazon-pay.reservation-lost"],
    ["AmazonClosed", "amazon-pay.reservation-lost"],
    ["MaxCapturesProcessed", undefined],
    ["SellerClosed", undefined],
  ])("an authorization closed for %s is a lost reservation only where nobody wanted it", (reason, name) => {
    const heard = heardOf({ event: "transition", kind: "authorization", to: "Closed", reason })
    expect(typeof heard === "string" ? heard : undefined).toBe(name)
  })

  it("keeps silent about a word that another version wrote", () => {
    expect(heardOf({ event: "__proto__", kind: "capture", to: null, reason: null })).toHaveProperty("silent")
    expect(heardOf({ event: "from-the-future", kind: "capture", to: null, reason: null })).toHaveProperty("silent")
  })

  it("tells of a flag that no line names, because a flag is for a person", () => {
    expect(heardOfFlag("something-new")).toBe("amazon-pay.parked")
    expect(heardOfFlag("do-not-ship")).toBe("amazon-pay.do-not-ship")
  })

  it("has no event that nothing becomes", () => {
    const told = [...Object.values(whoHears).flatMap((row) => Object.values(row)), ...Object.values(flagsHeard)]
    expect(amazonPayEvents.filter((name) => !told.includes(name))).toEqual([])
  })
})

describe("what is to be done about an event", () => {
  it.each(amazonPayEvents)("%s has a next step for every reason, and a sentence", (name) => {
    for (const reason of [null, ...reasons]) expect(eventNexts).toContain(nextFor(name, reason))
    expect(events[name]).toMatch(/\.$/)
  })

  it("uses every next step, and names no reason that Amazon does not know", () => {
    const rules = Object.values(nextAfter)
    const used = new Set<string>(rules.flatMap((rule) => Object.values(rule)))
    expect(eventNexts.filter((next) => !used.has(next))).toEqual([])
    const named = rules.flatMap((rule) => Object.keys(rule)).filter((reason) => reason !== "*")
    expect(named.filter((reason) => !reasons.includes(reason))).toEqual([])
  })
})
