import type { Remedy } from "../../../src/services/domain/absent-buyer"
import { absentBuyer, absentRowOf, remedies } from "../../../src/services/domain/absent-buyer"
import { languages } from "../../../src/services/domain/language"
import type { Kind } from "../../../src/services/domain/lives"
import { lives } from "../../../src/services/domain/lives"
import { isProblemCode, problemFor, rowOf } from "../../../src/services/domain/problem"
import { texts } from "../../../src/services/domain/texts"

const kinds = Object.keys(lives) as readonly Kind[]
const reasons = kinds.flatMap((kind) => lives[kind].reasons.map((reason) => [kind, reason] as const))
/** Remedies that the buyer must hear of, for without him nothing goes on. */
const forBuyers: readonly Remedy[] = ["confirm-again", "tell-buyer", "again", "again-longer", "give-up"]

describe("The decline table for a buyer who is gone", () => {
  it.each(reasons)("has a row for %s %s, and no other", (kind, reason) => {
    expect(Object.keys(absentBuyer[kind])).toContain(reason)
    expect(lives[kind].reasons).toEqual(expect.arrayContaining(Object.keys(absentBuyer[kind])))
    expect(remedies).toContain(absentRowOf(kind, reason).remedy)
  })

  it.each(reasons.flatMap(([kind, reason]) => languages.map((language) => [kind, reason, language] as const)))(
    "%s %s: what a buyer must know is told in %s, gone or present",
    (kind, reason, language) => {
      const { remedy, text } = absentRowOf(kind, reason)
      const told = text === undefined ? undefined : texts[text][language]
      expect(told ?? "").toMatch(forBuyers.includes(remedy) ? /\p{L}{3}/u : /^/)
      expect(texts[rowOf(problemFor(reason, "AmazonRejected").code).text][language]).toMatch(/\p{L}{3}/u)
    },
  )

  it.each(reasons.filter(([kind, reason]) => forBuyers.includes(absentRowOf(kind, reason).remedy)))(
    "%s %s stands in the table for a present buyer, too",
    (_kind, reason) => expect(isProblemCode(reason)).toBe(true),
  )

  it.each(
    reasons.filter(([kind, reason]) =>
      ["again", "again-longer", "confirm-again"].includes(absentRowOf(kind, reason).remedy),
    ),
  )("%s %s is bounded and paused", (kind, reason) => {
    const { times = 0, wait } = absentRowOf(kind, reason)
    expect(times).toBeGreaterThan(0)
    expect(wait).toMatch(/Pause|Wait/)
  })

  it.each<readonly [Kind, string, Remedy]>([
    ["authorization", "InvalidPaymentMethod", "confirm-again"],
    ["authorization", "AmazonRejected", "give-up"],
    ["authorization", "ProcessingFailure", "again"],
    ["authorization", "TransactionTimedOut", "again-longer"],
    ["capture", "ProcessingFailure", "capture-again"],
    ["refund", "AmazonRejected", "refund-otherwise"],
    ["refund", "ProcessingFailure", "look-for-claim"],
    ["order-reference", "InvalidPaymentMethod", "tell-buyer"],
    ["order-reference", "AmazonClosed", "give-up"],
  ])("answers %s %s as Amazon recommends: %s", (kind, reason, remedy) => {
    expect(absentRowOf(kind, reason).remedy).toBe(remedy)
  })

  it.each([null, "ReasonOfTomorrow", "__proto__", "toString"])("leaves %j to a person", (reason) => {
    expect(absentRowOf("authorization", reason)).toEqual({ remedy: "look" })
  })
})
