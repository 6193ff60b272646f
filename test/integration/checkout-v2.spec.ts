import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import type { CheckoutOptions } from "../builders/a-checkout"
import { aCheckout } from "../builders/a-checkout"
import { aCheckoutOfV2 } from "../builders/a-checkout-of-v2"
import { aMerchant } from "../builders/a-merchant"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { until } from "../builders/until"
import { listOrderReferencesWorkflow } from "../../src/workflows/list-order-references"
import { verifyConnectionWorkflow } from "../../src/workflows/verify-connection"
import { onMedusa } from "../setup/medusa-app"

onMedusa("A checkout by Checkout v2", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })
  afterEach(() => app.settled())

  const aBuyer = (options: CheckoutOptions = {}) => aCheckoutOfV2(app, shop, options)
  const orders = async () => (await app.container().resolve(Modules.ORDER).listOrders({})).length
  const thanks = {
    status: 303,
    location: expect.stringMatching(/^http:\/\/localhost:8000\/thank-you\?order_id=order_/),
  }
  const trouble = (buyer: { readonly cartId: string }, code: string) => ({
    status: 303,
    location: `http://localhost:8000/payment-problem?cart_id=${buyer.cartId}&outcome=${code}`,
  })

  it("has its account verified by a session of its store, and asks Amazon for no status that it does not tell", async () => {
    const { result } = await verifyConnectionWorkflow(app.container()).run({ input: { account: "v2" } })
    expect(result.map(({ code }) => code)).toEqual(["credentials", expect.stringMatching(/^clock/), "account-active"])
  })

  describe("that begins at the cart", () => {
    it("has one button for all buyers, signed for the countries the shop delivers to", async () => {
      const buyer = await aBuyer()
      const first = await buyer.reviewButton()
      expect(first).toMatchObject({ status: 200, body: { button: { algorithm: "AMZN-PAY-RSASSA-PSS-V2" } } })
      expect(JSON.parse(first.button?.payload ?? "")).toMatchObject({
        webCheckoutDetails: { checkoutReviewReturnUrl: "http://localhost:8000/review" },
        deliverySpecifications: { addressRestrictions: { type: "Allowed", restrictions: { AT: {}, DE: {} } } },
      })
      expect((await buyer.reviewButton({ cart_id: buyer.cartId })).body).toEqual(first.body)
    })

    it.each([
      ["an account that takes it", "v2-then", { presentmentCurrency: "GBP" }],
      ["an account that takes none but its own, which says so when the buyer pays", "v2", undefined],
    ] as const)("names the currency of the cart to Amazon for %s", async (_what, account, paymentDetails) => {
      const buyer = await aBuyer({ market: "uk", account })
      const { button } = await buyer.reviewButton({ cart_id: buyer.cartId })
      const payload = JSON.parse(button?.payload ?? "") as Readonly<Record<string, unknown>>
      expect(payload["paymentDetails"]).toEqual(paymentDetails)
      expect(payload).toMatchObject({ deliverySpecifications: { addressRestrictions: { restrictions: { GB: {} } } } })
    })

    it.each([
      ["a provider that is not ours", 404, { provider_id: "pp_system_default" }, "provider_id"],
      ["an account whose buttons Amazon's widgets draw", 400, { provider_id: "pp_amazon-pay_de" }, "provider_id"],
      ["a cart that is not there", 404, { cart_id: "cart_nobody" }, "cart_id"],
      ["a field that nobody knows", 400, { extra: 1 }, "extra"],
    ])("has none for %s, and says which field is wrong", async (_what, status, body, field) => {
      const buyer = await aBuyer()
      const answer = await buyer.reviewButton(body)
      expect(answer).toMatchObject({ status, body: { message: expect.stringContaining(field) } })
    })

    it("brings address and payment into the shop, leads to Amazon's page, and is an order when the buyer is back", async () => {
      const buyer = await aBuyer()
      await buyer.newSession()
      const id = await buyer.chooses()
      expect(await buyer.attach(id, { import_address: true })).toMatchObject({
        status: 200,
        body: {
          order_reference: { id, state: "Draft" },
          address_imported: true,
          payment_descriptor: expect.stringContaining("1111"),
        },
      })
      expect(await buyer.cart()).toMatchObject({ shipping_address: { country_code: "de" } })
      const confirmed = await buyer.confirm(id)
      expect(confirmed).toMatchObject({
        status: 200,
        body: { next: "redirect", redirect_url: expect.stringContaining(id) },
      })
      const back = await buyer.pays(id)
      expect(await buyer.comeBack(back)).toMatchObject(thanks)
      expect(await buyer.outcome()).toMatchObject({ body: { state: "ordered", next: "order" } })
      expect(await buyer.comeBack(back)).toMatchObject(thanks)
      expect([await orders(), await buyer.effects()]).toMatchObject([1, { CompleteCheckoutSession: 1 }])
    })

    it("is found by the merchant under either of its names, and their beginnings", async () => {
      const buyer = await aBuyer()
      await buyer.newSession()
      const id = await buyer.chooses()
      await buyer.attach(id)
      await buyer.confirm(id)
      await buyer.comeBack(await buyer.pays(id))
      const { folio } = aMerchant(app, id)
      const permission = (await folio()).orderReference.laterId ?? "none"
      const found = async (q: string) => {
        const input = { q, attention: false, limit: 5, offset: 0 }
        const { result } = await listOrderReferencesWorkflow(app.container()).run({ input })
        return result.orders.map(({ amazon_order_reference_id: it }) => it)
      }
      const asked = [id, id.toUpperCase(), id.slice(0, 13), permission, permission.slice(0, 10)]
      expect(await Promise.all(asked.map(found))).toEqual(asked.map(() => [id]))
      expect(await found("00000000-0000")).toEqual([])
    })

    it.each([
      ["Declined", "AmazonRejected", "cart"],
      ["BuyerCanceled", "BuyerCanceled", "new-order-reference"],
    ])("and ends at Amazon (%s) places no order, and says why", async (outcome, code, next) => {
      const buyer = await aBuyer()
      await buyer.newSession()
      const id = await buyer.chooses()
      await buyer.attach(id)
      await buyer.confirm(id)
      expect(await buyer.comeBack(await buyer.pays(id, outcome))).toMatchObject(trouble(buyer, code))
      expect(await buyer.outcome()).toMatchObject({ body: { state: "ended", reason: code, next } })
      expect(await orders()).toBe(0)
    })

    it("begins anew after that, on the same cart", async () => {
      const buyer = await aBuyer()
      await buyer.newSession()
      const first = await buyer.chooses()
      await buyer.attach(first)
      await buyer.confirm(first)
      await buyer.comeBack(await buyer.pays(first, "BuyerCanceled"))
      const second = await buyer.chooses()
      expect(await buyer.attach(second)).toMatchObject({ status: 200 })
      await buyer.newSession()
      expect(await buyer.confirm(second)).toMatchObject({ status: 200 })
      expect(await buyer.comeBack(await buyer.pays(second))).toMatchObject(thanks)
    })
  })

  describe("with the additional payment button", () => {
    it("carries what the cart costs and where it goes, and is an order when the buyer is back", async () => {
      const buyer = await aBuyer()
      await buyer.writesAddress({
        first_name: "Ada",
        last_name: "Lovelace",
        company: "Muster AG",
        address_1: "Weg 1",
        city: "Berlin",
        postal_code: "10115",
        country_code: "de",
      })
      await buyer.newSession()
      const { button } = await buyer.orderButton()
      expect(JSON.parse(button?.payload ?? "")).toMatchObject({
        webCheckoutDetails: { checkoutMode: "ProcessOrder" },
        paymentDetails: { chargeAmount: { amount: "94.50", currencyCode: "EUR" } },
        addressDetails: {
          name: "Ada Lovelace",
          addressLine1: "Muster AG",
          addressLine2: "Weg 1",
          postalCode: "10115",
          countryCode: "DE",
        },
      })
      const id = await buyer.presses()
      const back = await buyer.pays(id)
      expect(await buyer.outcome()).toMatchObject({ body: { state: "none" } })
      expect(await buyer.comeBack(back)).toMatchObject(thanks)
      expect(await buyer.comeBack(back)).toMatchObject(thanks)
      expect([await orders(), await buyer.effects()]).toMatchObject([1, { CompleteCheckoutSession: 1 }])
    })

    it("is one order when the browser comes back twice at the same moment", async () => {
      const buyer = await aBuyer()
      await buyer.newSession()
      const back = await buyer.pays(await buyer.presses({ product_type: "PayOnly" }))
      const all = await Promise.all([buyer.comeBack(back), buyer.comeBack(back), buyer.comeBack(back)])
      expect(all.map(({ status }) => status)).toEqual([303, 303, 303])
      expect([await orders(), await buyer.effects()]).toMatchObject([1, { CompleteCheckoutSession: 1 }])
    })

    it("is one order when the buyer pays in two tabs", async () => {
      const buyer = await aBuyer()
      await buyer.newSession()
      const [one, other] = [
        await buyer.presses({ product_type: "PayOnly" }),
        await buyer.presses({ product_type: "PayOnly" }),
      ]
      const [first, second] = [await buyer.pays(one), await buyer.pays(other)]
      expect(await buyer.comeBack(first)).toMatchObject(thanks)
      expect(await buyer.comeBack(second)).toMatchObject(trouble(buyer, "cart-completed"))
      expect([await orders(), await buyer.effects()]).toMatchObject([1, { CompleteCheckoutSession: 1 }])
    })

    it.each([
      ["Declined", "AmazonRejected"],
      ["BuyerCanceled", "BuyerCanceled"],
    ])("that ends at Amazon (%s) places no order, and says why", async (outcome, code) => {
      const buyer = await aBuyer()
      await buyer.newSession()
      const back = await buyer.pays(await buyer.presses({ product_type: "PayOnly" }), outcome)
      expect(await buyer.comeBack(back)).toMatchObject(trouble(buyer, code))
      expect(await buyer.outcome()).toMatchObject({ body: { state: "ended", reason: code } })
      expect(await orders()).toBe(0)
    })

    it("is not ordered when the cart has become another one meanwhile", async () => {
      const buyer = await aBuyer()
      await buyer.newSession()
      const back = await buyer.pays(await buyer.presses({ product_type: "PayOnly" }))
      await buyer.changesCart(1)
      expect(await buyer.comeBack(back)).toMatchObject(trouble(buyer, "amount-changed"))
      expect([await orders(), await buyer.effects()]).toEqual([
        0,
        expect.not.objectContaining({ CompleteCheckoutSession: 1 }),
      ])
    })

    it("is not ordered when it goes elsewhere by then than Amazon was shown", async () => {
      const buyer = await aBuyer()
      const home = { first_name: "Ada", last_name: "Lovelace", address_1: "Weg 1", country_code: "de" }
      await buyer.writesAddress({ ...home, city: "Berlin", postal_code: "10115" })
      await buyer.newSession()
      const back = await buyer.pays(await buyer.presses())
      await buyer.writesAddress({ ...home, city: "Hamburg", postal_code: "20095" })
      expect(await buyer.comeBack(back)).toMatchObject(trouble(buyer, "address-differs"))
      expect([await orders(), await buyer.effects()]).toEqual([
        0,
        expect.not.objectContaining({ CompleteCheckoutSession: 1 }),
      ])
    })

    it("says that the cart is sold out by then, reserves nothing, and is an order when it is there again", async () => {
      const buyer = await aBuyer()
      await buyer.newSession()
      const back = await buyer.pays(await buyer.presses({ product_type: "PayOnly" }))
      const products = app.container().resolve(Modules.PRODUCT)
      await products.updateProductVariants(shop.variant, { manage_inventory: true })
      try {
        expect(await buyer.comeBack(back)).toMatchObject(trouble(buyer, "order-refused"))
      } finally {
        await products.updateProductVariants(shop.variant, { manage_inventory: false })
      }
      expect(await buyer.outcome()).toMatchObject({
        body: {
          state: "confirmed",
          reason: "order-refused",
          next: "cart",
          message: expect.stringContaining("Warenkorb"),
        },
      })
      expect(await buyer.effects()).not.toHaveProperty("CompleteCheckoutSession")
      const { body } = await buyer.store("post", `/carts/${buyer.cartId}/complete`, {})
      expect([body["type"], await buyer.outcome()]).toMatchObject([
        "order",
        { body: { state: "ordered", reason: null } },
      ])
    })

    it("is not signed while it is not known how the cart is delivered, or whole where to", async () => {
      const buyer = await aBuyer()
      await buyer.newSession()
      const carts = app.container().resolve(Modules.CART)
      const [item] = await carts.listLineItems({ cart_id: buyer.cartId })
      await carts.updateLineItems(item?.id ?? "", { requires_shipping: true })
      const code = async () => (await buyer.orderButton()).body["code"]
      expect(await code()).toBe("delivery-missing")
      await carts.addShippingMethods(buyer.cartId, [{ name: "Parcel", amount: 0 }])
      expect(await code()).toBe("address-incomplete")
    })

    it("leads on where Amazon left the session out", async () => {
      const buyer = await aBuyer()
      await buyer.newSession()
      const back = await buyer.pays(await buyer.presses({ product_type: "PayOnly" }))
      expect(await buyer.comeBack(back.replace(/\?.*$/, ""))).toMatchObject(trouble(buyer, "sca-unproven"))
      expect(await buyer.comeBack(back)).toMatchObject(thanks)
    })

    it("that is forged is not found", async () => {
      const buyer = await aBuyer()
      await buyer.newSession()
      const back = await buyer.pays(await buyer.presses({ product_type: "PayOnly" }))
      const forged = await buyer.comeBack(back.replace(/\/b\.[\w-]{40}/, `/b.${"A".repeat(40)}`))
      expect([forged.status, forged.location]).toEqual([404, null])
      expect(await orders()).toBe(0)
    })

    it.each([["without a payment session", "session-missing", "new-session"]])(
      "is not signed %s",
      async (_what, code, next) => {
        const buyer = await aBuyer()
        expect(await buyer.orderButton({ language: "fr" })).toMatchObject({ status: 409, body: { code, next } })
      },
    )

    it("is not signed for an account whose buttons Amazon's widgets draw", async () => {
      const buyer = await aCheckout(app, shop)
      await buyer.newSession()
      expect(await buyer.store("post", `/amazon-pay/carts/${buyer.cartId}/button`, {})).toMatchObject({ status: 400 })
    })
  })

  it("that Amazon decides later is an order on a pending payment", async () => {
    const buyer = await aBuyer({ account: "v2-pending" })
    await buyer.newSession()
    const back = await buyer.pays(await buyer.presses({ product_type: "PayOnly" }))
    await buyer.control("POST", "/cv2/outcomes", {
      operation: "CompleteCheckoutSession",
      state: "Authorized",
      waits: true,
    })
    expect(await buyer.comeBack(back)).toMatchObject(thanks)
    expect(await buyer.outcome()).toMatchObject({ body: { state: "pending" } })
    expect(await orders()).toBe(1)
  })

  it("is followed by word of the parcel to Amazon, once, where the shop names the carrier", async () => {
    const buyer = await aBuyer()
    await buyer.newSession()
    const back = await buyer.comeBack(await buyer.pays(await buyer.presses({ product_type: "PayOnly" })))
    const order_id = new URL(back.location ?? "").searchParams.get("order_id") ?? ""
    await app.settled()
    const ships = async () => {
      const { id: fulfillment_id } = await app
        .container()
        .resolve(Modules.FULFILLMENT)
        .createFulfillment({
          location_id: "loc",
          provider_id: "manual_manual",
          delivery_address: {},
          items: [{ title: "Kettle", quantity: 1, sku: "", barcode: "" }],
          labels: [{ tracking_number: "0034", tracking_url: "", label_url: "" }],
          order: {},
        })
      await app
        .container()
        .resolve(ContainerRegistrationKeys.LINK)
        .create({ [Modules.ORDER]: { order_id }, [Modules.FULFILLMENT]: { fulfillment_id } })
      return fulfillment_id
    }
    const says = (id: string) =>
      app.container().resolve(Modules.EVENT_BUS).emit({ name: "shipment.created", data: { id } })
    const first = await ships()
    await says(first)
    const told = (times: number) => until(buyer.effects, (effects) => effects["DeliveryTracker"] === times)
    expect(await told(1)).toMatchObject({ DeliveryTracker: 1 })
    await says(first)
    await says(await ships())
    expect(await told(2)).toMatchObject({ DeliveryTracker: 2 })
  })

  it("and one by Checkout v1 live side by side in one shop", async () => {
    const old = await aCheckout(app, shop)
    const id = await old.buysNow()
    expect(await old.comeBack(await old.sca(id, "Success"))).toMatchObject(thanks)
    const buyer = await aBuyer()
    await buyer.newSession()
    expect(await buyer.comeBack(await buyer.pays(await buyer.presses({ product_type: "PayOnly" })))).toMatchObject(
      thanks,
    )
    expect(await orders()).toBe(2)
  })
})
