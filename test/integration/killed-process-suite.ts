import axios from "axios"

import { aCheckout } from "../builders/a-checkout"
import { merchantOnline } from "../builders/merchant-online"
import { timePassesIn } from "../builders/time-passes"
import { until } from "../builders/until"
import type { SeveralShops } from "../setup/several-shops"
import type { ShopProcess } from "../setup/shop-process"
import { ledgerOrder, ordersOfCart } from "./shops-rows"

/** Real processes of Medusa, ended by the operating system in the middle of their work. */
export function killedProcessSuite(shops: () => SeveralShops): void {
  const control = (path: string, body: object) =>
    fetch(`${shops().simulator().control}/${path}`, { method: "POST", body: JSON.stringify(body) })
  const passes = (minutes: number) =>
    timePassesIn({ sql: (query) => shops().database.rows(query), simulator: shops().simulator }, minutes)
  const victim = (): ShopProcess => {
    const [first] = shops().processes
    if (!first) throw new Error("no process")
    return first
  }

  it("an order that exists and is not paid: killed between Medusa's order row and Amazon's answer, it is paid after the restart", async () => {
    const buyer = await aCheckout(shops(), shops().shop)
    const id = await buyer.buysNow()
    await buyer.sca(id, "Success")
    const dying = victim()
    await control("latency", { ms: 4000 })
    const headers = { "x-publishable-api-key": shops().shop.publishableKey }
    const completing = axios.post(`${dying.url}/store/carts/${buyer.cartId}/complete`, {}, { headers })
    const cut = completing.then(
      () => "answered",
      () => "cut off",
    )
    const asked = "select state from amazon_pay_authorization where amazon_id is null and settled_at is null"
    await until(
      () => shops().database.rows(asked),
      (rows) => rows.length > 0,
    )
    const orders = await ordersOfCart(shops(), buyer.cartId)
    expect(orders).toHaveLength(1)
    await shops().end(dying, "kill")
    expect(await cut).toBe("cut off")
    await control("latency", { ms: 0 })
    await until(
      () => buyer.effects(id),
      ({ Authorize = 0 }) => Authorize === 1,
    )

    const merchant = merchantOnline(shops(), shops().shop.adminKey)
    const orderId = orders[0] ?? ""
    expect((await merchant.order(orderId)).payment_status).not.toBe("authorized")
    expect(await ledgerOrder(shops(), id)).toMatchObject({ placed_at: null })

    const restarted = await shops().start("redis")
    shops().locksExpire()
    await passes(3)
    await restarted.ask("reconcile")
    const remembered = await until(
      () => ledgerOrder(shops(), id),
      (row) => row?.labelled_at instanceof Date,
    )
    expect(remembered).toMatchObject({ order_id: orderId, flags: [] })
    expect((await merchant.order(orderId)).payment_status).toBe("authorized")
    expect(await buyer.effects(id)).toMatchObject({ ConfirmOrderReference: 1, Authorize: 1 })
    expect(await ordersOfCart(shops(), buyer.cartId)).toEqual([orderId])
    const sent = [dying, ...shops().processes].flatMap(({ heard }) =>
      heard.filter(({ event, data }) => event === "order.placed" && data["id"] === orderId),
    )
    expect(sent).toHaveLength(1)
  })
}
