import { regions } from "../../../../src/services/connectors/amazon-mws/regions"
import { operations } from "../../../../src/services/connectors/amazon-mws/operations"
import { flatten } from "../../../../src/services/connectors/amazon-mws/fields"

describe("the rows", () => {
  const rows = Object.values(operations)

  it("name every action once", () => {
    expect(new Set(rows.map(({ action }) => action)).size).toBe(17)
  })

  it("repeat a call that makes something only with its reference", () => {
    const byReference = rows.filter(({ repeat }) => repeat === "with-same-reference").map(({ action }) => action)
    expect(byReference).toEqual(["Authorize", "Capture", "Refund"])
  })

  it("leave time for a second try within the fifteen seconds of a verb", () => {
    expect(rows.every(({ timeout }) => timeout <= 10_000)).toBe(true)
  })

  it("write the list query as the vendor's page has it", () => {
    const created = { from: new Date("2021-02-01T00:00:00Z"), to: new Date("2021-02-03T00:00:00Z") }
    const input = {
      sellerOrderId: "1001",
      paymentDomain: regions.de.paymentDomain,
      pageSize: 10,
      created,
      newestFirst: true,
      states: ["Open", "Closed"],
    }
    expect(Object.fromEntries(flatten(operations.listOrderReference.request(input)))).toEqual({
      QueryId: "1001",
      QueryIdType: "SellerOrderId",
      PaymentDomain: "EU_EUR",
      PageSize: "10",
      "CreatedTimeRange.StartTime": "2021-02-01T00:00:00.000Z",
      "CreatedTimeRange.EndTime": "2021-02-03T00:00:00.000Z",
      SortOrder: "Descending",
      "OrderReferenceStatusListFilter.OrderReferenceStatus.1": "Open",
      "OrderReferenceStatusListFilter.OrderReferenceStatus.2": "Closed",
    })
  })
})
