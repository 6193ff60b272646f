import { checkOptions } from "../../../src/services/options/check-options"
import { InvalidOptions } from "../../../src/services/options/invalid-options"
import { messagesOf } from "../../../src/services/options/messages-of"
import { anAccount, someOptions } from "./some-options"

const given = (buyerMessages: unknown) => checkOptions({ ...someOptions, buyerMessages })
const problemOf = (buyerMessages: unknown): string => {
  try {
    given(buyerMessages)
    return "taken"
  } catch (error) {
    return error instanceof InvalidOptions ? error.problems.join("; ") : String(error)
  }
}

describe("The option buyerMessages", () => {
  it.each([
    ["a word", "yes", "buyerMessages: must be true, false, or an object with payOtherwise and texts"],
    ["an unknown entry", { text: {} }, "buyerMessages: has an entry that is not known; known are payOtherwise, texts"],
    [
      "a path for a page",
      { payOtherwise: "/pay" },
      "buyerMessages: must be such that payOtherwise must be an absolute address, such as https://shop.example",
    ],
    [
      "an unknown message",
      { texts: { "pay-other": {} } },
      "buyerMessages: has texts for a message that is not known; known are update-payment-method, pay-otherwise, payment-failed",
    ],
    [
      "a text for no language",
      { texts: { "pay-otherwise": "Pay!" } },
      "buyerMessages: must have texts for pay-otherwise by language",
    ],
    [
      "another language",
      { texts: { "pay-otherwise": { nl: { text: "x" } } } },
      "buyerMessages: has texts for pay-otherwise in a language that is not known; known are en, de, fr, it, es",
    ],
    [
      "an empty text",
      { texts: { "pay-otherwise": { de: { text: " " } } } },
      "buyerMessages: must give pay-otherwise in de a subject, a text or both, and nothing else",
    ],
    [
      "an unknown placeholder",
      { texts: { "pay-otherwise": { de: { text: "{name}" } } } },
      "buyerMessages: has a placeholder in pay-otherwise in de that nothing fills in; known are {order}, {amount}, {link}",
    ],
  ])("refuses %s", (_what, value, problem) => expect(problemOf(value)).toBe(problem))

  it.each([
    ["nothing is said", undefined, undefined, {}],
    ["the plugin says no", false, undefined, undefined],
    ["the account says no", true, false, undefined],
    ["the account says yes against the plugin", false, true, {}],
    ["the plugin has a page", { payOtherwise: "https://s.example" }, undefined, { payOtherwise: "https://s.example" }],
  ])("decides for an account: %s", (_what, root, own, expected) => {
    const options = checkOptions({
      ...someOptions,
      buyerMessages: root,
      accounts: { de: { ...anAccount, buyerMessages: own } },
    })
    expect(messagesOf(options, "de")).toEqual(expected)
  })
})
