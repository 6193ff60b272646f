import { fateOf, movesMoney } from "../../../src/api/fate-of-request"

describe("A request with an Idempotency-Key", () => {
  it.each([
    ["/admin/amazon-pay/orders/order_1/refund", true],
    ["/admin/amazon-pay/orders/order_1/refund/", true],
    ["/admin/amazon-pay/orders/order_1/REFUND", true],
    ["/Admin/Amazon-Pay/orders/order_1/capture?fields=id", true],
    ["/admin/amazon-pay/orders/order_1/refresh", false],
    ["/admin/amazon-pay/orders/order_1/release", false],
    ["/admin/amazon-pay/orders/order_1/claims/refund", false],
  ])("to %s moves money: %s", (url, moves) => {
    expect(movesMoney(url)).toBe(moves)
  })

  it.each([
    [200, true, "keep"],
    [400, true, "forget"],
    [404, true, "forget"],
    [409, true, "forget"],
    [500, true, "unknown"],
    [503, true, "unknown"],
    [200, false, "keep"],
    [400, false, "keep"],
    [409, false, "forget"],
    [429, false, "forget"],
    [503, false, "forget"],
  ] as const)("that was answered %d (moves money: %s): its key is for %s", (status, money, fate) => {
    expect(fateOf({ money, status })).toBe(fate)
  })
})
