import { fromShelfToRefund } from "./capture-and-refund.mjs"
import { demand } from "./demand.mjs"

const home = {
  email: "buyer@example.com",
  first_name: "Theresia",
  last_name: "Gruber",
  address_1: "Getreidegasse 9",
  postal_code: "5020",
  city: "Salzburg",
}

const sessionAt = ({ page }) => new URL(page.url()).searchParams.get("amazonCheckoutSessionId")

const demandAuthorized = async ({ admin }, orderId) => {
  const { payment_status: status } = await admin.order(orderId)
  demand(status === "authorized", `the order's payment is ${status}`)
}

/** Amazon's button, review page, "buy now", challenge passed, order; then the merchant captures and refunds a part. */
const express = (world) =>
  fromShelfToRefund(world, async () => {
    const { buyer } = world
    await buyer.toAustrianCart("teapot")
    await buyer.express()
    await buyer.buyOnReview()
    await buyer.answer("Confirmed")
    return buyer.orderId()
  })

/** The address is typed in the shop, and Amazon Pay is one of its payment methods. */
async function button(world) {
  const { buyer } = world
  await buyer.toAustrianCart("mug")
  await buyer.page.locator("a[href='/checkout']").click()
  await buyer.typeAddress(home)
  await buyer.payWithAmazon()
  await buyer.answer("Confirmed")
  const orderId = await buyer.orderId()
  await demandAuthorized(world, orderId)
  return { order_id: orderId }
}

/** The card is declined on Amazon's page, where the buyer takes another one. */
async function declined(world) {
  const { buyer, control } = world
  await buyer.toAustrianCart("pepper-mill")
  await buyer.express({ card: "4440" })
  await buyer.buyOnReview()
  const session = sessionAt(buyer)
  await buyer.answer("Confirmed")
  await buyer.page.locator("input[name=card][value='1111']").check()
  await buyer.answer("Another")
  await buyer.answer("Confirmed")
  const orderId = await buyer.orderId()
  const { declined_tails: tails, card_tail: tail } = await control.get(`cv2/sessions/${session}`)
  demand(tails.join() === "4440" && tail === "1111", `paid with ${tail}, declined were ${tails}`)
  await demandAuthorized(world, orderId)
  return { order_id: orderId }
}

/** The buyer leaves Amazon's page: no order, nothing reserved, back in the cart. */
async function canceled({ buyer, control, admin }) {
  const before = (await admin.orders()).length
  await buyer.toAustrianCart("mug")
  await buyer.express()
  await buyer.buyOnReview()
  const session = sessionAt(buyer)
  await buyer.answer("Returned")
  const message = await buyer.notice()
  demand((await admin.orders()).length === before, "there is an order")
  const truth = await control.get(`cv2/sessions/${session}`)
  demand(truth.state === "Canceled", `the checkout session is ${truth.state}`)
  demand(truth.charge_permission_id === null, "something is reserved")
  return { message }
}

/** The journeys of Checkout v2, in the shop that sells by Checkout v1 elsewhere. */
export const journeysV2 = { "v2-express": express, "v2-button": button, "v2-decline": declined, "v2-cancel": canceled }
