import { accountPage as ofCheckoutV1 } from "../../../src/services/connectors/amazon-mws/account-page"
import { accountPage as ofCheckoutV2 } from "../../../src/services/connectors/amazon-v2/account-page"
import { order, permissionId, session } from "../../connectors/fakes/a-v2-connector"

const old = "S02-1234567-1234567"
const apa = `/mn/your-account/apa?action=renderOrderDetails&contractId=${old}`

describe("The page of an order in the buyer's Amazon account", () => {
  it.each([
    ["us", "https://pay.amazon.com"],
    ["de", "https://payments.amazon.de"],
    ["uk", "https://payments.amazon.co.uk"],
    ["jp", "https://payments.amazon.co.jp"],
  ] as const)("by Checkout v1 in %s is that of its order reference at %s", (region, host) => {
    expect(ofCheckoutV1(region, old)).toBe(host + apa)
  })

  it.each([
    ["na", "https://pay.amazon.com"],
    ["eu", "https://payments.amazon.de"],
    ["uk", "https://payments.amazon.co.uk"],
    ["jp", "https://payments.amazon.co.jp"],
  ] as const)("by Checkout v2 in %s is that of its charge permission at %s", (region, host) => {
    expect(ofCheckoutV2(region, order)).toBe(`${host}/jr/your-account/ba/${permissionId}`)
  })

  it("by Checkout v2 is the account as long as there is no charge permission", () => {
    expect(ofCheckoutV2("eu", session)).toBe("https://payments.amazon.de/")
  })

  it("of Checkout v1 stays what it was when the account has moved to Checkout v2", () => {
    expect(ofCheckoutV2("eu", { kind: "order-reference", id: old })).toBe(`https://payments.amazon.de${apa}`)
  })
})
