import type { BookAddress } from "../browser-world"
import { html, type Markup } from "../markup"
import { choiceGroup } from "./choice-group"
import type { Scene, WidgetKind } from "./widget-kind"

const lines = (it: BookAddress): string =>
  [it.AddressLine1, it.AddressLine2, it.AddressLine3, `${it.PostalCode} ${it.City}`, it.StateOrRegion, it.CountryCode]
    .filter((line) => line !== undefined && line !== "")
    .join(", ")

const insides = (it: BookAddress, { texts }: Scene): Markup =>
  html`<span class="name">${it.Name}</span
    ><span class="more">${lines(it)}${it.Phone !== undefined && html`<br />${texts.phone}: ${it.Phone}`}</span>`

const option = (it: BookAddress, scene: Scene): Markup =>
  scene.editable
    ? html`<label class="choice address">
        <input
          type="radio"
          name="address"
          value="${it.id}"
          ${scene.order.addressId === it.id && html`checked`}
        />${insides(it, scene)}
      </label>`
    : html`<div class="choice address plain">${insides(it, scene)}</div>`

const draw = (scene: Scene): Markup => {
  const { world, order, editable, texts } = scene
  const addresses = editable ? world.addresses : world.addresses.filter(({ id }) => id === order.addressId)
  if (addresses.length === 0) return html`<p class="soft">${texts.noAddress}</p>`
  return choiceGroup(
    editable ? texts.chooseAddress : texts.chosenAddress,
    addresses.map((address) => option(address, scene)),
    scene,
  )
}

/** The AddressBook: the delivery address may change only while the order reference is Draft. */
export const addressBook: WidgetKind = {
  editableIn: ["Draft"],
  notModifiable: "AddressNotModifiable",
  chosen: ({ addressId }) => addressId,
  preferred: ({ addresses }) => addresses[0]?.id,
  choose: (world, id, addressId) => world.chooseAddress(id, addressId),
  draw,
}
