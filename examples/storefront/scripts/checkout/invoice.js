import { completeCart, ensureSession } from "../cart.js"
import { byId, h } from "../dom.js"
import { t } from "../texts.js"
import { addressForm } from "./address-form.js"
import { setBuyButton } from "./buy-button.js"
import { drawCheckout, say, showSummary } from "./layout.js"
import { toThankYou } from "./leads.js"
import { offerParcels } from "./parcels.js"

const providerId = "pp_system_default"

const addressSaved = (cart) =>
  offerParcels(cart, async (changed) => {
    showSummary(await ensureSession(changed, providerId))
    setBuyButton("ready")
  })

/** "Buy now" without Amazon: the order is placed at once. */
export async function buyByInvoice() {
  setBuyButton("busy")
  const { orderId, error } = await completeCart()
  if (orderId !== undefined) return toThankYou(orderId)
  setBuyButton("ready")
  return say("page", error?.message ?? t("tryAgain"))
}

/** The checkout without Amazon: what a buyer chooses whose payment Amazon has refused. */
export function invoiceCheckout(cart) {
  drawCheckout({ address: addressForm(cart, addressSaved), payment: h("p", {}, t("payByInvoice")) })
  showSummary(cart)
  byId("buy-now").addEventListener("click", buyByInvoice)
}
