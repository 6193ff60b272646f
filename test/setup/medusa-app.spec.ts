import { Modules } from "@medusajs/framework/utils"
import { onMedusa } from "./medusa-app"

onMedusa("A suite on Medusa", (app) => {
  const currencies = () => app.container().resolve(Modules.REGION)
  const names = async () => (await currencies().listRegions()).map(({ name }) => name)

  beforeAll(() => currencies().createRegions({ name: "Germany", currency_code: "eur" }))

  it("asks a server that runs", async () => {
    expect(await app.api.get("/health")).toMatchObject({ status: 200, data: "OK" })
    expect(new URL(app.url()).port).toBe(new URL(app.api.defaults.baseURL ?? "").port)
  })

  it("gets an answer, not an exception, for what the server refuses", async () => {
    expect((await app.api.get("/admin/orders")).status).toBe(401)
  })

  it("may change the database", async () => {
    await currencies().createRegions({ name: "Kingdom", currency_code: "gbp" })
    expect(await names()).toEqual(["Germany", "Kingdom"])
  })

  it("finds the database as beforeAll left it", async () => {
    expect(await names()).toEqual(["Germany"])
  })

  it("has a simulator that the server can reach", async () => {
    expect(process.env["AMAZON_PAY_SIMULATOR"]).toBe(app.simulator().http)
    expect((await fetch(`${app.simulator().control}/calls?since=0`)).status).toBe(200)
  })

  it("has the plugin's provider", async () => {
    const providers = await app.container().resolve(Modules.PAYMENT).listPaymentProviders()
    expect(providers.map(({ id }) => id)).toEqual(expect.arrayContaining(["pp_amazon-pay_de", "pp_amazon-pay_uk"]))
  })
})
