import { anAmazon, total, type Amazon } from "./support/amazon"
import { anOrder } from "./support/order"

const byOrderId = { QueryIdType: "SellerOrderId", PaymentDomain: "EU_EUR" }

describe("ListOrderReference", () => {
  let amazon: Amazon
  beforeAll(async () => {
    amazon = await anAmazon({ tls: false })
  })
  afterEach(() => amazon.control("POST", "reset"))
  afterAll(() => amazon.stop())

  const orders = async (count: number, sellerOrderId: string): Promise<readonly string[]> => {
    const ids: string[] = []
    for (let done = 0; done < count; done += 1) {
      const order = await anOrder(amazon, { upTo: "Draft" })
      const field = "OrderReferenceAttributes.SellerOrderAttributes.SellerOrderId"
      await order.on("SetOrderReferenceDetails", { ...total("5.00"), [field]: sellerOrderId })
      await amazon.control("POST", "clock", { advance_seconds: 1 })
      ids.push(order.id)
    }
    return ids
  }
  const search = (fields: Record<string, string>) => amazon.call("ListOrderReference", { ...byOrderId, ...fields })

  it("finds by the seller's order id", async () => {
    const [id] = await orders(1, "order-7")
    await orders(1, "order-8")
    const answer = await search({ QueryId: "order-7" })
    expect(answer.texts("AmazonOrderReferenceId")).toEqual([id])
    expect([answer.text("State"), answer.text("ReleaseEnvironment")]).toEqual(["DRAFT", "SANDBOX"])
  })

  it("gives pages and a token for the next one", async () => {
    const ids = await orders(5, "many")
    const seen: string[] = []
    let answer = await search({ QueryId: "many", PageSize: "2" })
    seen.push(...answer.texts("AmazonOrderReferenceId"))
    for (let token = answer.text("NextPageToken"); token !== undefined; token = answer.text("NextPageToken")) {
      answer = await amazon.call("ListOrderReferenceByNextToken", { NextPageToken: token })
      seen.push(...answer.texts("AmazonOrderReferenceId"))
    }
    expect(seen).toEqual(ids)
  })

  it("finds neither another seller's order nor one of the other environment", async () => {
    const added = await amazon.control<Record<string, string>>("POST", "sellers", { seller_id: "A3OTHER" })
    const signer = {
      sellerId: "A3OTHER",
      accessKeyId: added["access_key_id"] ?? "",
      secretAccessKey: added["secret_access_key"] ?? "",
    }
    await orders(1, "mine")
    const fields = { ...byOrderId, QueryId: "mine" }
    expect((await amazon.call("ListOrderReference", fields, { signer })).texts("AmazonOrderReferenceId")).toEqual([])
    const path = "/OffAmazonPayments/2013-01-01"
    expect((await amazon.call("ListOrderReference", fields, { path })).texts("AmazonOrderReferenceId")).toEqual([])
  })

  it("sorts and filters", async () => {
    const ids = await orders(2, "sorted")
    const filter = "OrderReferenceStatusListFilter.OrderReferenceStatus.1"
    const found = async (fields: Record<string, string>) =>
      (await search({ QueryId: "sorted", ...fields })).texts("AmazonOrderReferenceId")
    expect(await found({ SortOrder: "Descending" })).toEqual([...ids].reverse())
    expect(await found({ [filter]: "Draft" })).toEqual(ids)
    expect(await found({ [filter]: "OPEN" })).toEqual([])
    expect(await found({ "CreatedTimeRange.EndTime": "2021-01-01T00:00:00Z" })).toEqual([])
  })

  it.each([
    [{ QueryId: "a", QueryIdType: "Name" }],
    [{ QueryId: "a", PaymentDomain: "EU_GBP" }],
    [{ QueryId: "a", PageSize: "0" }],
    [
      {
        QueryId: "a",
        "CreatedTimeRange.StartTime": "2021-01-01T00:00:00Z",
        "CreatedTimeRange.EndTime": "2021-03-01T00:00:00Z",
      },
    ],
    [{}],
  ])("refuses %j", async (fields) => {
    expect((await search(fields as Record<string, string>)).code).toBe("InvalidParameterValue")
  })

  it("refuses a token that it did not give", async () => {
    expect((await amazon.call("ListOrderReferenceByNextToken", { NextPageToken: "x" })).code).toBe(
      "InvalidParameterValue",
    )
  })
})
