import { addItem, currentRegion, loadCart } from "../cart.js"
import { h, show } from "../dom.js"
import { startPage } from "../frame.js"
import { price } from "../money.js"
import { productText } from "../product-text.js"
import { ask } from "../store-api.js"
import { picture } from "../summary.js"
import { t } from "../texts.js"

async function products() {
  const { id } = await currentRegion()
  const fields = "title,subtitle,description,handle,thumbnail,metadata,*variants.calculated_price"
  return (await ask(`products?region_id=${id}&order=created_at&fields=${fields}`)).products
}

async function add(button, variantId) {
  button.disabled = true
  try {
    await addItem(variantId)
    button.textContent = t("added")
    button.dataset.added = variantId
    setTimeout(() => (button.textContent = t("addToCart")), 1500)
  } finally {
    button.disabled = false
  }
}

const card = (product) => {
  const [variant] = product.variants
  const put = ({ currentTarget }) => add(currentTarget, variant.id)
  return h(
    "li.card",
    { "data-product": product.handle },
    picture(product.thumbnail, productText(product, "title")),
    h("h2", {}, productText(product, "title")),
    h("p.fine", {}, productText(product, "subtitle")),
    h("p.description", {}, productText(product, "description")),
    h(
      "div.buy",
      {},
      h("b.price", {}, price(variant.calculated_price.calculated_amount)),
      h("button.button.quiet", { type: "button", onclick: put }, t("addToCart")),
    ),
  )
}

startPage(t("slogan"), async () => {
  const [all] = await Promise.all([products(), loadCart()])
  show(
    "main",
    h("section.hero", {}, h("h1", {}, t("slogan")), h("p", {}, t("intro"))),
    h("ul.cards", {}, all.map(card)),
  )
})
