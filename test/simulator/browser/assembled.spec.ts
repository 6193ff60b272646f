import { widgetsScriptPaths } from "../../../src/simulator/browser"
import { startSimulator, type Simulator } from "../../../src/simulator/start"

describe("The whole simulator", () => {
  let simulator: Simulator

  beforeAll(async () => {
    simulator = await startSimulator({ tls: false })
  })
  afterAll(() => simulator.stop())

  it.each([...widgetsScriptPaths])("serves %s, though MWS has the same first folder", async (path) => {
    const answer = await fetch(simulator.http + path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get("content-type")).toBe("application/javascript")
  })

  it("creates an order reference in the wallet for the buyer who signed in", async () => {
    const { accessToken } = await signIn()
    const view = await post("/_hosted/widgets/wallet/view", { sellerId: simulator.sellerId, accessToken })
    expect(await view.json()).toMatchObject({ created: true, selected: true })
  })

  it("knows the buyer who signed in", async () => {
    const { accessToken } = await signIn()
    const profile = await fetch(`${simulator.http}/_hosted/profile?access_token=${encodeURIComponent(accessToken)}`)
    expect(await profile.json()).toMatchObject({ success: true })
  })

  const post = (path: string, form: Readonly<Record<string, string>>) =>
    fetch(simulator.http + path, { method: "POST", body: new URLSearchParams(form), redirect: "manual" })

  const signIn = async (): Promise<{ readonly accessToken: string }> => {
    const form = { client_id: simulator.clientId, scope: "profile payments:widget", redirect_uri: "https://shop.test" }
    const answer = await post("/_hosted/login", { ...form, answer: "allow" })
    const fragment = new URL(answer.headers.get("location") ?? "").hash.slice(1)
    return { accessToken: new URLSearchParams(fragment).get("access_token") ?? "" }
  }
})
