import type { WidgetView } from "../../../src/simulator/browser/widgets/widget-view"
import { ask } from "./ask"
import { MemoryWorld, sellerId } from "./memory-world"

type Fields = Readonly<Record<string, string>>

const view = async (world: MemoryWorld, widget: string, form: Fields): Promise<WidgetView> =>
  JSON.parse((await ask(world, `/_hosted/widgets/${widget}/view`, { form }))?.body ?? "")
const choose = async (world: MemoryWorld, widget: string, form: Fields): Promise<WidgetView> =>
  JSON.parse((await ask(world, `/_hosted/widgets/${widget}/choice`, { form }))?.body ?? "")

describe("Both widgets", () => {
  it.each([
    ["address-book", { addressId: "de" }],
    ["wallet", { cardTail: "1111" }],
  ])("create a Draft order reference and select what the account prefers: %s", async (widget, chosen) => {
    const world = new MemoryWorld()
    const answer = await view(world, widget, {
      sellerId,
      presentmentCurrency: "GBP",
      environment: "live",
      region: "uk",
    })
    expect(answer).toMatchObject({ created: true, selected: true })
    expect(world.orders.get(answer.orderReferenceId ?? "")).toMatchObject(chosen)
    expect(world.created).toEqual([{ sellerId, currency: "GBP", region: "uk", environment: "live" }])
  })

  it.each([
    ["MissingParameter", "no seller", {}],
    ["InvalidSellerId", "an unknown seller", { sellerId: "nobody" }],
    ["InvalidOrderReferenceId", "an unknown order reference", { sellerId, amazonOrderReferenceId: "S02-1-1" }],
    ["MissingParameter", "Read mode without an order reference", { sellerId, displayMode: "Read" }],
    ["BuyerSessionExpired", "a session that the world refuses", { sellerId, accessToken: "Atza|expired" }],
  ])("report %s for %s", async (code, _what, form) => {
    for (const widget of ["address-book", "wallet"]) {
      const answer = await view(new MemoryWorld(), widget, form)
      expect(answer).toMatchObject({ error: { code } })
      expect(answer.html).toContain(code)
      expect(answer).not.toHaveProperty("orderReferenceId")
    }
  })

  it.each([
    ["S02-0000001-0000001", "live", { error: { code: "ReleaseEnvironmentMismatch" } }],
    ["S02-0000001-0000001", "sandbox", { orderReferenceId: "S02-0000001-0000001" }],
    ["P02-0000001-0000001", "sandbox", { error: { code: "ReleaseEnvironmentMismatch" } }],
    ["P02-0000001-0000001", "live", { orderReferenceId: "P02-0000001-0000001" }],
  ])("tell order references of the environments apart: %s in %s", async (id, environment, answer) => {
    const world = new MemoryWorld()
    world.add({ id })
    expect(await view(world, "wallet", { sellerId, amazonOrderReferenceId: id, environment })).toMatchObject(answer)
  })

  it("keep the order reference of another seller to themselves", async () => {
    const world = new MemoryWorld()
    const { id } = world.add({ sellerId: "OTHER", cardTail: "1111" })
    expect(await view(world, "wallet", { sellerId, amazonOrderReferenceId: id })).toMatchObject({
      error: { code: "InvalidOrderReferenceId" },
    })
  })

  it.each([
    ["wallet", "Open", "PaymentMethodNotModifiable"],
    ["wallet", "Canceled", "PaymentMethodNotModifiable"],
    ["wallet", "Closed", "PaymentMethodNotModifiable"],
    ["address-book", "Open", "AddressNotModifiable"],
    ["address-book", "Suspended", "AddressNotModifiable"],
  ] as const)("let nothing be chosen: %s in state %s reports %s", async (widget, state, code) => {
    const world = new MemoryWorld()
    const { id } = world.add({ state, cardTail: "1111", addressId: "de" })
    const answer = await view(world, widget, { sellerId, amazonOrderReferenceId: id })
    expect(answer).toMatchObject({ error: { code }, selected: false })
    expect(answer.html).not.toContain("<input")
  })

  it.each(["Read", "read"])("show in displayMode %s what was chosen, and report nothing", async (displayMode) => {
    const world = new MemoryWorld()
    const { id } = world.add({ state: "Open", cardTail: "3434", addressId: "at" })
    const form = { sellerId, amazonOrderReferenceId: id, displayMode }
    const answers = [await view(world, "wallet", form), await view(world, "address-book", form)]
    for (const answer of answers) {
      expect(answer).toMatchObject({ selected: false, created: false })
      expect(answer).not.toHaveProperty("error")
      expect(answer.html).not.toContain("<input")
    }
    expect(answers[0]?.html).toContain("Mastercard ••••\u00a03434")
    expect(answers[0]?.html).not.toContain("1111")
    expect(answers[1]?.html).toContain("Max Muster")
  })
})

describe("The wallet", () => {
  it("offers every card as a labelled radio button", async () => {
    const world = new MemoryWorld()
    const { html } = await view(world, "wallet", { sellerId })
    for (const { tail } of world.cards)
      expect(html).toMatch(new RegExp(`<label[^>]*>\\s*<input type="radio" name="card" value="${tail}"`))
    expect(html).toContain("<legend>Select a payment method</legend>")
  })

  it.each(["Accepted", "Declined with AmazonRejected", "an effect of its own"])(
    "says what a card does: %s",
    async (said) => {
      expect((await view(new MemoryWorld(), "wallet", { sellerId })).html).toContain(`>${said}</span>`)
    },
  )

  it("says the tail of a card once", async () => {
    const { html } = await view(new MemoryWorld(), "wallet", { sellerId })
    expect(html).toContain(">Visa ending in 4545 *</span>")
    expect(html).toContain(">Visa ••••\u00a01111</span>")
  })

  it("speaks the language of the page", async () => {
    const { html } = await view(new MemoryWorld(), "wallet", { sellerId, language: "fr-FR" })
    expect(html).toContain("Choisir un moyen de paiement")
  })

  it("marks declined cards and selects none on a suspended order reference", async () => {
    const world = new MemoryWorld()
    const { id } = world.add({ state: "Suspended", cardTail: "3434", declinedTails: ["3434"] })
    const answer = await view(world, "wallet", { sellerId, amazonOrderReferenceId: id })
    expect(answer).toMatchObject({ selected: false, created: false })
    expect(answer.html).toContain("Declined</span>")
    expect(answer.html).toContain("Please choose another.")
    expect(answer.html).not.toContain("checked")
  })

  it("selects none after an abandoned challenge, though nothing was declined", async () => {
    const world = new MemoryWorld()
    const { id } = world.add({ state: "Suspended", cardTail: "4440" })
    const answer = await view(world, "wallet", { sellerId, amazonOrderReferenceId: id })
    expect(answer).toMatchObject({ selected: false, orderReferenceId: id })
    expect(answer.html).not.toContain("checked")
    expect(answer.html).not.toContain("Please choose another.")
  })

  it("keeps the card that was chosen before on a Draft order reference", async () => {
    const world = new MemoryWorld()
    const { id } = world.add({ cardTail: "2323" })
    const answer = await view(world, "wallet", { sellerId, amazonOrderReferenceId: id })
    expect(answer.selected).toBe(true)
    expect(answer.html).toMatch(/value="2323"\s+checked/)
  })

  it("lets a declined card be picked again, when the world allows it", async () => {
    const world = new MemoryWorld()
    const { id } = world.add({ state: "Suspended", cardTail: "3434", declinedTails: ["3434"] })
    const answer = await choose(world, "wallet", { sellerId, amazonOrderReferenceId: id, choice: "3434" })
    expect(answer).toMatchObject({ selected: true })
  })

  it.each([
    ["the world's refusal", "Open", "1111", "PaymentMethodNotModifiable"],
    ["a card that is not in it", "Draft", "0000", "InvalidParameterValue"],
  ] as const)("reports %s", async (_what, state, choice, code) => {
    const world = new MemoryWorld()
    const { id } = world.add({ state, cardTail: "3434" })
    const answer = await choose(world, "wallet", { sellerId, amazonOrderReferenceId: id, choice })
    expect(answer).toMatchObject({ error: { code } })
    expect(world.orders.get(id)?.cardTail).toBe("3434")
  })
})

describe("The address book", () => {
  it("sets the address that the buyer picks", async () => {
    const world = new MemoryWorld()
    const { id } = world.add({ addressId: "de" })
    const answer = await choose(world, "address-book", { sellerId, amazonOrderReferenceId: id, choice: "gb" })
    expect(answer).toMatchObject({ selected: true, orderReferenceId: id })
    expect(world.orders.get(id)?.addressId).toBe("gb")
  })

  it("escapes what stands in an address", async () => {
    const { html } = await view(new MemoryWorld(), "address-book", { sellerId })
    expect(html).toContain("Eve &lt;b&gt;&quot;O&#39;Hara&quot;&lt;/b&gt;")
  })
})
