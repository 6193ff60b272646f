import type { PolicyOptions } from "../../../src/services/options/options"
import { policyOf } from "../../../src/services/options/policy-of"
import type { Policy } from "../../../src/services/payments/parts"
import { anAccount, someOptions } from "./some-options"

const policy = (root: PolicyOptions = {}, account: PolicyOptions = {}): Policy =>
  policyOf({ ...someOptions, ...root }, { ...anAccount, ...account })

/** Every option that may stand at the top and in an account, with its default and two other words. */
const words: readonly (readonly [keyof PolicyOptions, unknown, unknown, unknown])[] = [
  ["authorization", "sync", "async", "sync-then-async"],
  ["captureNow", false, true, false],
  ["pendingOrders", "decline", "accept", "decline"],
  ["captureMismatch", "refuse", "split", "asynchronous"],
  ["splitMayLoseReservation", false, true, false],
  ["requireToken", false, true, false],
  ["expectImmediateAuthorization", true, false, true],
  ["refundAboveCaptured", false, true, false],
  ["maxAttempts", 8, 3, 5],
  ["processingFailureWait", 90, 60, 120],
  ["maxAttemptsBuyerGone", 4, 2, 0],
  ["softDeclinePause", 3600, 7200, 86_400],
  ["unpaidOrders", "cancel", "keep", "cancel"],
  ["storeName", undefined, "Lindenhof", "Lindenhof UK"],
]

describe("policyOf", () => {
  it.each(words)("%s is %j by default", (name, byDefault) => expect(policy()[name]).toBe(byDefault))

  it.each(words)("%s: the plugin's word stands before the default", (name, _default, word) => {
    expect(policy({ [name]: word })[name]).toBe(word)
  })

  it.each(words)("%s: an account's own word stands before the plugin's", (name, _default, word, other) => {
    expect(policy({ [name]: word }, { [name]: other })[name]).toBe(other)
  })

  it.each(words)("%s: an account that says undefined says nothing", (name, _default, word) => {
    expect(policy({ [name]: word }, { [name]: undefined })[name]).toBe(word)
  })

  it.each(["async", "sync-then-async"] as const)("accepts pending orders by default with %s", (authorization) => {
    expect(policy({ authorization })).toMatchObject({ pendingOrders: "accept", expectImmediateAuthorization: false })
  })

  it("holds nothing but the policy", () => {
    expect(Object.keys(policy({ storeName: "Lindenhof" })).toSorted()).toEqual(words.map(([name]) => name).toSorted())
  })
})
