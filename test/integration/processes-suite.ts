import { aCheckout } from "../builders/a-checkout"
import { merchantOnline } from "../builders/merchant-online"
import { until } from "../builders/until"
import type { SeveralShops } from "../setup/several-shops"
import { ledgerOrder, ordersOfCart, paymentsOf } from "./shops-rows"

/** Everybody at the same moment, each at the next process. */
const all = <T>(crowd: number, act: (n: number) => Promise<T>): Promise<readonly T[]> =>
  Promise.all(Array.from({ length: crowd }, (_, n) => act(n)))

const statuses = (answers: readonly { readonly status: number }[]): ReadonlySet<number> =>
  new Set(answers.map(({ status }) => status))

type Size = { readonly crowd: number; readonly locks: boolean }

/** One effect at Amazon and in the shop, however many processes are asked at once. */
export function processesSuite(shops: () => SeveralShops, { crowd, locks }: Size): void {
  const begin = async () => ({
    buyer: await aCheckout(shops(), shops().shop),
    merchant: merchantOnline(shops(), shops().shop.adminKey),
  })
  const anOrder = async () => {
    const { buyer, merchant } = await begin()
    const id = await buyer.buysNow()
    await buyer.comeBack(await buyer.sca(id, "Success"))
    const orderId = String((await buyer.outcome()).body["order_id"])
    await until(
      () => ledgerOrder(shops(), id),
      (row) => row !== undefined && row.labelled_at !== null,
    )
    return { buyer, merchant, id, orderId, payment: await merchant.payment(orderId) }
  }

  it("confirms once when everybody presses at the same moment", async () => {
    const { buyer } = await begin()
    await buyer.newSession()
    const id = await buyer.wallet()
    const answers = await all(crowd, () => buyer.confirm(id))
    expect(statuses(answers)).toContain(200)
    expect(statuses(answers)).not.toContain(500)
    expect(await buyer.effects(id)).toMatchObject({ ConfirmOrderReference: 1 })
  })

  it("authorizes once, and one order is paid, when everybody completes the cart at the same moment", async () => {
    const { buyer, merchant } = await begin()
    const id = await buyer.buysNow()
    const back = await buyer.sca(id, "Success")
    await Promise.all([buyer.comeBack(back), all(crowd, () => buyer.complete())])
    expect((await buyer.complete()).body).toMatchObject({ type: "order" })
    expect(await buyer.effects(id)).toMatchObject({ ConfirmOrderReference: 1, Authorize: 1 })
    expect(await buyer.truth(id)).toMatchObject({ state: "Open", authorizations: [{ state: "Open" }] })
    const orders = await ordersOfCart(shops(), buyer.cartId)
    await until(
      () => ledgerOrder(shops(), id),
      (it) => it !== undefined && it.order_id !== null,
    )
    // A completion that was overtaken tells nobody of its order: the next look does.
    await merchant.ask("post", `amazon-pay/orders/${String((await ledgerOrder(shops(), id))?.order_id)}/refresh`, {})
    const row = await ledgerOrder(shops(), id)
    expect(orders).toContain(row?.order_id)
    expect(await merchant.order(row?.order_id ?? "")).toMatchObject({ payment_status: "authorized" })
    // Only Medusa's cart lock keeps a second order away; without it, it is not paid twice and not unseen.
    if (locks) expect(orders).toHaveLength(1)
    expect(row?.flags).toEqual(orders.length > 1 ? ["second-order"] : [])
    expect(await paymentsOf(shops(), buyer.cartId)).toHaveLength(1)
  })

  it("runs once for all requests with one Idempotency-Key", async () => {
    const { merchant, id, orderId } = await anOrder()
    const ask = () =>
      merchant.ask("post", `amazon-pay/orders/${orderId}/refresh`, {}, { "idempotency-key": `key-${id}` })
    const answers = await all(crowd, ask)
    expect([...statuses(answers)].filter((it) => it !== 409)).toEqual([200])
    expect(await ask()).toMatchObject({ status: 200, body: { amazon_pay: { amazon_order_reference_id: id } } })
    const looked = "select 1 from amazon_pay_history where event = 'refreshed' and amazon_id = $1"
    expect(await shops().database.rows(looked, [id])).toHaveLength(1)
  })

  it("shares the reconciler's work: what is due is looked at by one of them", async () => {
    const carts = await all(6, async () => {
      const { buyer } = await begin()
      await buyer.newSession()
      const id = await buyer.wallet({ country: "DE" })
      await buyer.attach(id)
      return id
    })
    await shops().database.rows("update amazon_pay_order_reference set due_at = now() where amazon_id = any($1)", [
      carts,
    ])
    const rounds = await Promise.all(shops().processes.map((it) => it.ask("reconcile")))
    expect(rounds.map(({ failed }) => failed)).toEqual(rounds.map(() => 0))
    expect(rounds.reduce((sum, { looked_at }) => sum + looked_at, 0)).toBe(carts.length)
  })

  it("captures once and refunds in full once when every merchant clicks at the same moment", async () => {
    const { buyer, merchant, id, orderId, payment } = await anOrder()
    await all(crowd, () => merchant.capture(payment.id))
    await all(crowd, () => merchant.refund(payment.id, 94.5))
    expect(await buyer.effects(id)).toMatchObject({ Authorize: 1, Capture: 1, Refund: 1 })
    expect(await merchant.books(orderId)).toEqual({ captures: [94.5], refunds: [94.5] })
  })
}
