import { askStore } from "../../../src/client/ask-store"
import { AmazonPayProblem } from "../../../src/client/problem"

/** What a buyer's page is thrown when the store answers so. */
async function thrown(status: number, answer: object): Promise<AmazonPayProblem> {
  const send = () => Promise.resolve(new Response(JSON.stringify(answer), { status }))
  const shop = { backendUrl: "http://store.test", publishableKey: "pk", language: "de", fetch: send }
  const caught: unknown = await askStore(shop, { path: "/store/x", timeout: 1_000 }).catch((error: unknown) => error)
  if (!(caught instanceof AmazonPayProblem)) throw new Error(String(caught))
  return caught
}

describe("An answer of the store that is not what was asked for", () => {
  it("is told the buyer in its own words when it is a problem of Amazon Pay", async () => {
    const told = { code: "throttled", message: "Bitte warten.", next: "wait", retry_after_seconds: 10 }
    const problem = await thrown(503, { type: "amazon_pay_problem", ...told })
    const { message, code, next, status, retryAfterSeconds, cause } = problem
    expect({ message, code, next, status, retryAfterSeconds, cause }).toEqual({
      ...{ message: "Bitte warten.", code: "throttled", next: "wait" },
      ...{ status: 503, retryAfterSeconds: 10, cause: undefined },
    })
  })

  it.each([
    [404, { type: "not_found", code: "x", message: "Cart with id: cart_1 was not found", next: "cart" }, "not_found"],
    [400, { type: "invalid_data", message: "Publishable key required" }, "invalid_data"],
    [502, { message: "Bad gateway" }, "unreadable"],
    [500, {}, "unreadable"],
  ])("has no words for the buyer when it is %s %j, which is kept for developers", async (status, answer, code) => {
    const problem = await thrown(status, answer)
    expect(problem).toMatchObject({ code, next: "retry", message: `Amazon Pay: ${code}`, status: undefined })
    expect(problem.cause).toBeInstanceOf(Error)
    const said = "message" in answer ? answer.message : ""
    expect((problem.cause as Error).message).toBe(`${String(status)} ${said}`)
  })
})
