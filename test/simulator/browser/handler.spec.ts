import { Script } from "node:vm"
import { ask } from "./ask"
import { MemoryWorld, sellerId } from "./memory-world"

const paths = [
  ...["eur", "de", "gbp", "uk", "jp"].flatMap((it) => [`${it}/lpa`, `${it}/sandbox/lpa`]),
  "us",
  "us/sandbox",
].map((it) => `/OffAmazonPayments/${it}/js/Widgets.js`)

describe("Widgets.js", () => {
  it.each(paths)("is served as JavaScript at %s", async (path) => {
    const answer = await ask(new MemoryWorld(), `${path}?sellerId=x`)
    expect(answer).toMatchObject({ status: 200, headers: { "content-type": "application/javascript" } })
    expect(() => new Script(answer?.body ?? "")).not.toThrow()
  })

  it("says that it is not Amazon's", async () => {
    expect((await ask(new MemoryWorld(), paths[0] ?? ""))?.body).toContain("Amazon Pay (simulator)")
  })
})

describe("The browser side", () => {
  it.each([
    "/",
    "/OffAmazonPayments/2013-01-01",
    "/OffAmazonPayments/xx/lpa/js/Widgets.js",
    "/_hosted",
    "/_hosted/toString",
  ])("leaves %s to the next handler", async (path) => {
    expect(await ask(new MemoryWorld(), path)).toBeUndefined()
  })

  it.each([
    ["HEAD", "/_hosted/sca"],
    ["PUT", "/_hosted/login"],
    ["GET", "/_hosted/widgets/wallet/choice"],
    ["POST", "/OffAmazonPayments/eur/lpa/js/Widgets.js"],
  ])("refuses %s %s", async (method, path) => {
    expect(await ask(new MemoryWorld(), path, { method })).toMatchObject({ status: 405 })
  })

  it.each(["/_hosted/login?client_id=x", "/_hosted/sca", "/_hosted/widgets/wallet", "/_hosted/widgets/address-book"])(
    "loads nothing from elsewhere on %s",
    async (path) => {
      const body = (await ask(new MemoryWorld(), path))?.body ?? ""
      expect(body).not.toMatch(/(src|href|url)\s*[=(]\s*["']?(https?:)?\/\//)
    },
  )

  it.each([
    ["/_hosted/login", "frame-ancestors 'none'"],
    ["/_hosted/widgets/wallet", "frame-ancestors *"],
  ])("guards %s by a content policy with %s", async (path, rule) => {
    const policy = (await ask(new MemoryWorld(), path))?.headers?.["content-security-policy"]
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(rule)
  })
})

describe("amazon.Login.retrieveProfile", () => {
  it("gives the test buyer for a token of a login", async () => {
    const world = new MemoryWorld()
    const { accessToken } = world.login()
    const answer = await ask(world, `/_hosted/profile?access_token=${encodeURIComponent(accessToken)}`)
    expect(answer?.headers).toMatchObject({ "access-control-allow-origin": "*" })
    expect(JSON.parse(answer?.body ?? "")).toEqual({
      success: true,
      profile: { CustomerId: "amzn1.account.TEST", Name: "Susanna Beispiel", PrimaryEmail: "susanna@example.com" },
    })
  })

  it("refuses a token that nobody was given", async () => {
    const answer = await ask(new MemoryWorld(), "/_hosted/profile?access_token=Atza%7Cforeign")
    expect(JSON.parse(answer?.body ?? "")).toEqual({ success: false, error: "invalid_token" })
  })
})

describe("Nothing from a query reaches a page unescaped", () => {
  const attack = `"><script>alert(1)</script>'`

  it.each([
    "/_hosted/login?client_id=amzn1.application-oa2-client.test&redirect_uri=https://a.test&scope=$&state=$&sellerId=$&language=$",
    "/_hosted/login?client_id=amzn1.application-oa2-client.test&origin=https://a.test&channel=$",
    "/_hosted/login?client_id=$&redirect_uri=https://a.test",
    `/_hosted/sca?sellerId=${sellerId}&amazonPaymentContractId=$`,
    "/_hosted/widgets/wallet?channel=$",
  ])("%s", async (target) => {
    const answer = await ask(new MemoryWorld(), target.replaceAll("$", encodeURIComponent(attack)))
    expect(answer?.body).not.toContain("<script>alert")
  })

  it("nor from the Accept-Language header", async () => {
    const answer = await ask(new MemoryWorld(), "/_hosted/widgets/wallet", { language: attack })
    expect(answer?.body).toContain('<html lang="en">')
  })
})
