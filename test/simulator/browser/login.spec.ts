import { ask } from "./ask"
import { clientId, MemoryWorld, sellerId } from "./memory-world"

const redirect = { client_id: clientId, scope: "profile", redirect_uri: "https://shop.test/back?cart=1#old" }
const popup = { client_id: clientId, scope: "profile", origin: "https://shop.test/cart", channel: "c1" }
const get = (fields: Readonly<Record<string, string>>, world = new MemoryWorld()) =>
  ask(world, `/_hosted/login?${new URLSearchParams(fields).toString()}`)
const post = (fields: Readonly<Record<string, string>>, world = new MemoryWorld()) =>
  ask(world, "/_hosted/login", { form: fields })

const fragmentOf = (location: string | undefined) =>
  Object.fromEntries(new URLSearchParams(new URL(location ?? "").hash.slice(1)))

describe("Login", () => {
  it("names in words what the shop asks for", async () => {
    const answer = await get({ ...redirect, scope: "profile payments:shipping_address own:scope", language: "de-DE" })
    expect(answer?.status).toBe(200)
    expect(answer?.body).toContain("Ihre vollständige Lieferadresse")
    expect(answer?.body).toContain("own:scope")
  })

  it("gives out no token before the buyer has answered", async () => {
    const world = new MemoryWorld()
    await get(redirect, world)
    expect(world.tokens).toEqual([])
  })

  it("leads back with the token in the fragment, keeping the query", async () => {
    const answer = await post({ ...redirect, state: "a b&c", answer: "allow" })
    expect(answer?.status).toBe(303)
    expect(answer?.headers?.["location"]).toMatch(/^https:\/\/shop\.test\/back\?cart=1#/)
    expect(fragmentOf(answer?.headers?.["location"])).toEqual({
      access_token: "Atza|token-1",
      token_type: "bearer",
      expires_in: "3600",
      scope: "profile",
      state: "a b&c",
    })
  })

  it.each(["deny", "", "something else"])("answers access_denied, and makes no token, for %j", async (said) => {
    const world = new MemoryWorld()
    const answer = await post({ ...redirect, answer: said }, world)
    expect(fragmentOf(answer?.headers?.["location"])).toMatchObject({ error: "access_denied" })
    expect(world.tokens).toEqual([])
  })

  it("hands the answer of a popup to the opener's origin only", async () => {
    const answer = await post({ ...popup, answer: "allow" })
    expect(answer?.body).toContain('data-origin="https://shop.test"')
    expect(answer?.body).toContain("&quot;access_token&quot;:&quot;Atza|token-1&quot;")
  })

  it("creates an order reference when a button with onSignIn asked for it", async () => {
    const world = new MemoryWorld()
    const answer = await post({ ...popup, sellerId, answer: "allow" }, world)
    expect(answer?.body).toContain([...world.orders.keys()][0])
    expect(world.created).toEqual([{ sellerId, accessToken: "Atza|token-1" }])
  })

  it("names the widget's error code when the seller is unknown", async () => {
    const answer = await post({ ...popup, sellerId: "nobody", answer: "allow" })
    expect(answer?.body).toContain("InvalidSellerId")
  })

  it.each([
    ["an unknown client", { ...redirect, client_id: "other" }],
    ["no client", { scope: "profile", redirect_uri: "https://shop.test" }],
    ["no place to return to", { client_id: clientId }],
    ["a script as place to return to", { client_id: clientId, redirect_uri: "javascript:alert(1)" }],
    ["a relative place to return to", { client_id: clientId, redirect_uri: "/back" }],
    ["a popup without a channel", { client_id: clientId, origin: "https://shop.test" }],
  ])("refuses %s", async (_what, fields) => {
    for (const answer of [await get(fields), await post({ ...fields, answer: "allow" })]) {
      expect(answer).toMatchObject({ status: 400 })
      expect(answer?.headers).not.toHaveProperty("location")
    }
  })
})
