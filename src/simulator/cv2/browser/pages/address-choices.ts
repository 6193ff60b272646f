import type { BookAddress } from "../../../browser/browser-world"
import { html, type Markup } from "../../../browser/markup"
import { addresses } from "../../../world/wallet"
import { addressOfDetails } from "../../views/parts"
import type { CheckoutSession, Json } from "../../world/model"
import { isDelivered } from "../../world/restrictions"
import type { Scene } from "./scene"

const joined = (parts: readonly unknown[]): string =>
  parts.filter((it): it is string => typeof it === "string" && it !== "").join(", ")

const lines = (it: BookAddress): string =>
  joined([
    it.AddressLine1,
    it.AddressLine2,
    it.AddressLine3,
    `${it.PostalCode} ${it.City}`,
    it.StateOrRegion,
    it.CountryCode,
  ])

/** Whether the buyer picks the address here; the additional payment button brings the shop's own. */
export const choosesAddress = ({ productType, details }: CheckoutSession): boolean =>
  (productType ?? "PayAndShip") === "PayAndShip" && details.addressDetails === undefined

/** Addresses of the book to which the shop delivers. */
export const possibleAddresses = ({ details }: CheckoutSession): readonly BookAddress[] =>
  addresses.filter((it) => isDelivered(it, details.deliverySpecifications))

function choice(it: BookAddress, { session, own }: Scene, chosen: string | undefined): Markup {
  const isPossible = isDelivered(it, session.details.deliverySpecifications)
  return html`<label class="choice address ${!isPossible && "off"}">
    <input
      type="radio"
      name="address"
      value="${it.id}"
      required
      ${chosen === it.id && html`checked`}
      ${!isPossible && html`disabled`}
    /><span class="name">${it.Name}</span
    ><span class="more">${lines(it)}${!isPossible && html`<br /><b>${own.notDelivered}</b>`}</span>
  </label>`
}

/** The address book; where the shop does not deliver is shown and cannot be chosen. */
export function addressChoices(scene: Scene): Markup {
  const possible = possibleAddresses(scene.session).map(({ id }) => id)
  const before = scene.session.addressId
  const chosen = before !== undefined && possible.includes(before) ? before : possible[0]
  return html`<fieldset>
    <legend>${scene.words.chooseAddress}</legend>
    <div class="choices">${addresses.map((it) => choice(it, scene, chosen))}</div>
  </fieldset>`
}

/** The shop's own address, to read. */
export function givenAddress({ own }: Scene, details: Json): Markup {
  const it = addressOfDetails(details) as Readonly<Record<string, string | null>>
  const place = `${it["postalCode"] ?? ""} ${it["city"] ?? ""}`.trim()
  const text = joined([it["addressLine1"], it["addressLine2"], it["addressLine3"], place, it["countryCode"]])
  return html`<div>
    <h2>${own.sentTo}</h2>
    <div class="choice address plain">
      <span class="name">${it["name"] ?? ""}</span><span class="more">${text}</span>
    </div>
  </div>`
}
