import { buyerOn } from "./buyer.mjs"
import { fromShelfToRefund } from "./capture-and-refund.mjs"
import { demand } from "./demand.mjs"
import { journeysV2 } from "./journeys-v2.mjs"

/** Wallet, "buy now", challenge passed, order; then the merchant captures it and refunds a part. */
const succeeds = (world) =>
  fromShelfToRefund(world, async () => {
    const { buyer } = world
    await buyer.toCheckout("teapot")
    await buyer.buy()
    await buyer.challenge("Success")
    return buyer.orderId()
  })

/** The challenge fails: no order, nothing reserved, back in the cart with Amazon's own words. */
async function fails({ buyer, control, admin }) {
  const before = (await admin.orders()).length
  await buyer.toCheckout("mug")
  await buyer.buy()
  const id = new URL(buyer.page.url()).searchParams.get("amazonPaymentContractId")
  await buyer.challenge("Failure")
  const message = await buyer.notice()
  demand(message.includes("hasn't been placed"), `the buyer is told: ${message}`)
  demand((await admin.orders()).length === before, "there is an order")
  const truth = await control.get(`order-references/${id}`)
  demand(truth.state === "Canceled", `the order reference is ${truth.state}`)
  demand(truth.authorizations.length === 0, "something is reserved")
  return { message }
}

/** The buyer leaves the challenge: he chooses another card for the same order reference, and gets his order. */
async function abandons({ buyer, control, admin }) {
  await buyer.toCheckout("pepper-mill")
  await buyer.buy()
  const id = new URL(buyer.page.url()).searchParams.get("amazonPaymentContractId")
  await buyer.challenge("Abandoned")
  const message = await buyer.notice()
  await buyer.chooseCard("0022")
  await buyer.buy()
  await buyer.challenge("Success")
  const orderId = await buyer.orderId()
  const truth = await control.get(`order-references/${id}`)
  demand(truth.authorizations.length === 1, `${truth.authorizations.length} authorizations`)
  const order = await admin.order(orderId)
  demand(order.payment_status === "authorized", `the order's payment is ${order.payment_status}`)
  return { message, order_id: orderId }
}

const journeys = { success: succeeds, "sca-failure": fails, "sca-abandoned": abandons, ...journeysV2 }

async function runOne({ browser, stack, admin }, { name, journey, step }) {
  const started = Date.now()
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 900 } })
  try {
    const page = await context.newPage()
    const world = { buyer: buyerOn(page, stack.urls), control: stack.control, admin }
    const told = await step(`Journey: ${name}`, () => journey(world))
    return { name, ok: true, seconds: (Date.now() - started) / 1000, ...told }
  } catch (error) {
    return { name, ok: false, seconds: (Date.now() - started) / 1000, error: error.message }
  } finally {
    await context.close()
  }
}

/**
 * Runs all journeys, one after the other, each in a fresh browser profile.
 *
 * @returns {Promise<{ name: string, ok: boolean, seconds: number, order_id?: string, error?: string }[]>}
 */
export async function runJourneys(world, step) {
  const results = []
  for (const [name, journey] of Object.entries(journeys)) results.push(await runOne(world, { name, journey, step }))
  return results
}
