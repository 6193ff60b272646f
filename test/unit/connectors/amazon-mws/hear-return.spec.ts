import { hearReturn } from "../../../../src/services/connectors/amazon-mws/hear-return"

describe("hearReturn", () => {
  it.each([
    ["AuthenticationStatus=Success", { is: "status", status: "Success" }],
    ["?AuthenticationStatus=Failure", { is: "status", status: "Failure" }],
    ["AuthenticationStatus=Abandoned&whatever=1", { is: "status", status: "Abandoned" }],
    ["ErrorCode=InvalidSellerId", { is: "error", code: "InvalidSellerId" }],
    ["ErrorCode=InvalidIdStatus", { is: "error", code: "InvalidIdStatus" }],
    ["ErrorCode=InternalServerError", { is: "error", code: "InternalServerError" }],
    ["AuthenticationStatus=Success&ErrorCode=InvalidIdStatus", { is: "error", code: "InvalidIdStatus" }],
    ["", { is: "unclear", why: "missing" }],
    ["a=b", { is: "unclear", why: "missing" }],
    ["AuthenticationStatus=", { is: "unclear", why: "unknown" }],
    ["AuthenticationStatus=success", { is: "unclear", why: "unknown" }],
    ["AuthenticationStatus=Success%00", { is: "unclear", why: "unknown" }],
    ["ErrorCode=Nothing&AuthenticationStatus=Success", { is: "unclear", why: "unknown" }],
    ["AuthenticationStatus=Success&AuthenticationStatus=Success", { is: "unclear", why: "repeated" }],
    ["ErrorCode=InvalidIdStatus&ErrorCode=InvalidIdStatus", { is: "unclear", why: "repeated" }],
    ["AuthenticationStatus=%E0%A4%A", { is: "unclear", why: "unknown" }],
  ])("hears %p", (query, hint) => {
    expect(hearReturn(query)).toEqual(hint)
  })
})
