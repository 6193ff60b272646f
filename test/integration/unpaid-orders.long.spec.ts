import { Modules } from "@medusajs/framework/utils"

import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { anEar } from "../builders/an-ear"
import { anOrder } from "../builders/an-order"
import { anUndecidedOrder, willDecline } from "../builders/an-undecided-order"
import { timePasses } from "../builders/time-passes"
import { onMedusa } from "../setup/medusa-app"

onMedusa("An order that no money comes for, and one that is canceled", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  it.each([
    ["de-keep", "stays, with a failed payment", "pending", "declined"],
    ["de-pending", "is canceled", "canceled", "ended"],
  ] as const)("under %s %s; the shop is told once", async (account, _, status, told) => {
    const ear = anEar(app)
    const plan = willDecline("AmazonRejected")
    const { buyer, merchant, order, later } = await anUndecidedOrder(app, shop, { account, plan })
    expect(await later(6)).toMatchObject({ mended: 1, failed: 0 })
    await ear.settles("amazon-pay.payment-failed")
    const expected = {
      status,
      canceled_at: status === "canceled" ? expect.any(Date) : null,
      payment_collections: [{ payment_sessions: [{ status: "error" }], payments: [] }],
    }
    expect(await order()).toMatchObject(expected)
    expect((await buyer.outcome()).body).toMatchObject({ state: told })

    const before = await merchant.lastCall()
    expect(await later(60)).toMatchObject({ mended: 0, failed: 0 })
    await app.settled()
    expect(await order()).toMatchObject(expected)
    expect(await merchant.verbs(before)).toEqual([])
    expect(ear.names().filter((name) => name === "amazon-pay.payment-failed")).toHaveLength(1)
  })

  it.each([
    ["is released once", 0],
    ["is released when Amazon answers again", 1],
  ])("what a closed order reference still reserves %s", async (_, faults) => {
    const order = await anOrder(app, shop)
    const closed = { operation: "CloseOrderReference", parameters: { AmazonOrderReferenceId: order.amazonId } }
    await order.control("POST", "/seller-central", closed)
    await order.look()
    // Canceled by a process that died before anybody heard of it.
    await app
      .container()
      .resolve(Modules.ORDER)
      .cancel((await order.folio()).orderReference.orderId ?? "")
    expect(await order.truth()).toMatchObject({ state: "Closed", authorizations: [{ state: "Open" }] })
    if (faults > 0) {
      const fault = { operation: "CloseAuthorization", when: "before", kind: "truncated", times: faults }
      await order.control("POST", "/faults", fault)
    }
    const before = await order.lastCall()
    for (let look = 0; look < 4; look++) {
      await order.reconcile()
      await timePasses(app, 10)
    }
    expect(await order.truth()).toMatchObject({ state: "Closed", authorizations: [{ state: "Closed" }] })
    expect(await order.verbs(before)).toEqual(Array.from({ length: 1 + faults }, () => "CloseAuthorization"))
    expect((await order.folio()).wishes).toMatchObject([{ wish: "release", state: "done" }])
    const asked = (await order.history()).filter(({ event }) => event === "wish")
    expect(asked).toHaveLength(1)
  })
})
