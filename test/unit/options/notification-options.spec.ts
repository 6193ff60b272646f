import { checkOptions } from "../../../src/services/options/check-options"
import { anAccount, someOptions, without } from "./some-options"

const arn = "arn:aws:sns:eu-west-1:123456789012:OURS"
const simulator = "http://localhost:4000/_sns"
const taken = (more: object) => () => checkOptions({ ...someOptions, ...more })

describe("The options of notifications", () => {
  it.each([
    { notificationTopics: { also: ["123456789012"] } },
    { notificationTopics: { only: [arn, "123456789012"] } },
    { notificationCertificates: simulator },
  ])("may be %j", (more) => {
    expect(taken(more)).not.toThrow()
  })

  it.each([
    [["123456789012"]],
    [{}],
    [{ also: [] }],
    [{ also: ["1234"] }],
    [{ also: ["arn:aws:sqs:eu-west-1:123456789012:OURS"] }],
    [{ also: [1] }],
    [{ also: [arn], only: [arn] }],
    [{ except: [arn] }],
    ["all"],
    [null],
  ])("refuse %j as topics, and say what they may be", (notificationTopics) => {
    expect(taken({ notificationTopics })).toThrow("notificationTopics: must be { also: [...] } or { only: [...] }")
  })

  it.each(["localhost", "ftp://a.example", "http://localhost:4000/?a=b"])(
    "refuse %s as the folder of certificates",
    (notificationCertificates) => {
      expect(taken({ notificationCertificates })).toThrow("notificationCertificates: must")
    },
  )

  it("refuse a simulator's certificates as soon as one account is live, and name it", () => {
    const accounts = { de: anAccount, uk: { ...anAccount, region: "uk", sandbox: false } }
    const silent = without(anAccount, "sandbox")
    expect(taken({ accounts, notificationCertificates: simulator })).toThrow("live account uk; remove it")
    expect(taken({ accounts: { de: silent }, notificationCertificates: simulator })).toThrow("live account de")
  })
})
