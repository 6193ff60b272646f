import { notDoneBecause, outcomes, resultOf } from "../../../src/services/payments/report/mend-outcome"

describe("what came of mending a difference", () => {
  it.each(Object.entries(outcomes))("reads %s from the words that the row keeps", (is, words) => {
    expect(resultOf(words)).toEqual({ is, why: null })
  })

  it.each([
    ["why it was not done", notDoneBecause("Amazon was away"), { is: "not-done", why: "Amazon was away" }],
    ["words of another version as they are", "half done", { is: "not-done", why: "half done" }],
    ["nothing before anybody tried", null, null],
  ])("reads %s", (_what, outcome, result) => {
    expect(resultOf(outcome)).toEqual(result)
  })
})
