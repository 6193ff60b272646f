import { amazonV2 } from "../../src/services/connectors/amazon-v2/connector"
import type { ButtonWish } from "../../src/services/ports/payment-connector"
import { axiosTransport } from "../../src/services/support/axios-transport"
import { hastyClock } from "../connectors/amazon-mws-harness"
import { settingsFor } from "../connectors/amazon-v2-harness"
import type { Places } from "./client-page"

export const session = "3f2c1a9e-9e11-4a7b-8d8e-0123456789ab"

/** What the store signs, as the plugin does. */
const signed = ({ simulator }: Places, wish: ButtonWish) => {
  const parts = { transport: axiosTransport(), clock: hastyClock, observe: () => undefined }
  const { publicKeyId, ...button } = amazonV2(settingsFor(simulator), parts).button(wish)
  return { ...button, public_key_id: publicKeyId }
}

/** All is chosen in the shop. */
export const ordered = (url: string): ButtonWish => ({
  is: "order",
  journey: {
    total: { minor: 2980n, currency: "EUR" },
    urls: { success: `${url}/back`, failure: `${url}/back` },
    expectImmediate: false,
    mode: "async",
    captureNow: false,
    custom: "cart_ways",
  },
  address: {
    name: "Theresia Gruber",
    lines: ["Getreidegasse 9"],
    city: "Salzburg",
    postalCode: "5020",
    countryCode: "AT",
  },
})

const ok = (body: unknown) => ({ status: 200, body })

/** What the store routes of a shop answer that sells by Checkout v2; its buttons carry what `wish` says. */
export const answersV2 = (places: Places, wish: () => ButtonWish) => ({
  config: () => {
    const { sellerId, clientId, publicKeyId, http } = places.simulator
    const ids = { seller_id: sellerId, store_id: clientId, public_key_id: publicKeyId }
    const place = { region: "eu", sandbox: true, language: "en", ledger_currency: "EUR" }
    const more = { provider_id: "pp_amazon-pay_at", script_url: `${http}/checkout.js`, onward: "redirect" }
    return ok({ config: { ...ids, ...place, ...more } })
  },
  button: () => ok({ button: signed(places, wish()) }),
  "order-reference": () =>
    ok({
      order_reference: { id: session, state: "Draft" },
      address_imported: true,
      payment_descriptor: "Visa ****1111 (Amazon Pay)",
    }),
  confirm: () =>
    ok({
      next: "redirect",
      redirect_url: `${places.simulator.http}/checkout/processing?amazonCheckoutSessionId=${session}`,
    }),
})
