import fc from "fast-check"

import { isCertificateAddress } from "../../../../src/services/support/sns/certificate-address"

const file = "SimpleNotificationService-0123456789abcdef0123456789abcdef.pem"

describe("the address of a certificate", () => {
  it.each([
    `https://sns.eu-west-1.amazonaws.com/${file}`,
    `https://sns.us-east-1.amazonaws.com/${file}`,
    `https://sns.cn-north-1.amazonaws.com.cn/${file}`,
    "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0000stub.pem",
  ])("is believed: %s", (address) => {
    expect(isCertificateAddress(address)).toBe(true)
  })

  it.each([
    ["http", `http://sns.eu-west-1.amazonaws.com/${file}`],
    ["a file", `file:///etc/${file}`],
    ["another host", `https://certificates.example/${file}`],
    ["Amazon's host as a part of another", `https://sns.eu-west-1.amazonaws.com.attacker.example/${file}`],
    ["another host before Amazon's", `https://attacker.example.sns.eu-west-1.amazonaws.com/${file}`],
    ["a name that ends alike", `https://attackersns.eu-west-1.amazonaws.com/${file}`],
    ["a bucket at Amazon", `https://sns.eu-west-1.s3.amazonaws.com/${file}`],
    ["another service of Amazon's", `https://s3.eu-west-1.amazonaws.com/${file}`],
    ["a bucket of the name in another spelling", `https://sns.s3-us-west-2.amazonaws.com/${file}`],
    ["a bucket of the name, faster", `https://sns.s3-accelerate.amazonaws.com/${file}`],
    ["no region", `https://sns.amazonaws.com/${file}`],
    ["another port", `https://sns.eu-west-1.amazonaws.com:8443/${file}`],
    ["the port written out", `https://sns.eu-west-1.amazonaws.com:443/${file}`],
    ["a user", `https://sns.eu-west-1.amazonaws.com@attacker.example/${file}`],
    ["a user before the right host", `https://user@sns.eu-west-1.amazonaws.com/${file}`],
    ["a password", `https://a:b@sns.eu-west-1.amazonaws.com/${file}`],
    ["a query", `https://sns.eu-west-1.amazonaws.com/${file}?to=https://attacker.example/`],
    ["a fragment", `https://sns.eu-west-1.amazonaws.com/${file}#a`],
    ["the ending in the query", "https://sns.eu-west-1.amazonaws.com/?redirect=a.pem"],
    ["the ending in the fragment", "https://sns.eu-west-1.amazonaws.com/a#.pem"],
    ["another ending", "https://sns.eu-west-1.amazonaws.com/a.pem.exe"],
    ["a way upwards", `https://sns.eu-west-1.amazonaws.com/a/../${file}`],
    ["a way upwards in disguise", `https://sns.eu-west-1.amazonaws.com/%2e%2e/${file}`],
    ["a folder", `https://sns.eu-west-1.amazonaws.com/folder/${file}`],
    ["an escaped slash", `https://sns.eu-west-1.amazonaws.com/a%2fb.pem`],
    ["backslashes", `https:\\\\sns.eu-west-1.amazonaws.com\\${file}`],
    ["letters that look alike", `https://sns.eu-west-1.аmazonaws.com/${file}`],
    ["punycode", `https://sns.eu-west-1.xn--mazonaws-1fg.com/${file}`],
    ["a full-width dot", `https://sns。eu-west-1.amazonaws.com/${file}`],
    ["a dot at the end", `https://sns.eu-west-1.amazonaws.com./${file}`],
    ["capitals", `https://SNS.eu-west-1.amazonaws.com/${file}`],
    ["a line break", `https://sns.eu-west-1.amazonaws.com/\n${file}`],
    ["a blank before it", ` https://sns.eu-west-1.amazonaws.com/${file}`],
    ["an address of the machine itself", `https://127.0.0.1/${file}`],
    ["nothing", ""],
  ])("is not believed with %s", (_, address) => {
    expect(isCertificateAddress(address)).toBe(false)
  })

  it("is on Amazon's host whenever it is believed, however it was made", () => {
    const piece = fc.constantFrom(
      "https://",
      "sns.",
      "eu-west-1",
      ".amazonaws.com",
      "@",
      ":",
      "443",
      "/",
      "\\",
      "..",
      "a.pem",
      "?",
      "#",
      "evil.example",
      "%2e",
      ".",
    )
    const made = fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 12 }).map((it) => it.join(""))
    fc.assert(
      fc.property(made, (address) => {
        if (!isCertificateAddress(address)) return
        expect(new URL(address).host).toMatch(/^sns\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/)
      }),
      { numRuns: 5_000 },
    )
  })
})
