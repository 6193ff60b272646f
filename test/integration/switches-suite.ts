import { switchTable } from "../../src/simulator"
import { aCheckout } from "../builders/a-checkout"
import { aMerchant } from "../builders/a-merchant"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { timePasses } from "../builders/time-passes"
import { until } from "../builders/until"
import { reconcileWorkflow } from "../../src/workflows/reconcile"
import type { MedusaApp } from "../setup/medusa-app"

export type Setting = readonly [name: string, value: unknown]

/** Every value of every switch that is not its default; a number is shown at once and late. */
export const settings: readonly Setting[] = Object.entries<unknown>(switchTable).flatMap(([name, values]): Setting[] =>
  Array.isArray(values)
    ? values.slice(1).map((value: unknown) => [name, value] as const)
    : [[name, 0] as const, [name, 120] as const],
)

/** A challenge is refused by Amazon's own tests over http only; the shop of the tests comes back by http. */
const impossible: ReadonlySet<string> = new Set(["httpReturnUrls=refused"])

export const possible = settings.filter(([name, value]) => !impossible.has(`${name}=${String(value)}`))

/** The journeys of a shop, short, under one setting of what Amazon's documents leave open. */
export function switchesSuite(app: MedusaApp, chosen: readonly Setting[]): void {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  const reconcile = async () => (await reconcileWorkflow(app.container()).run({ input: { limit: 50 } })).result
  const begin = async (setting: Setting, card?: string) => {
    const buyer = await aCheckout(app, shop, card === undefined ? {} : { card })
    await buyer.control("POST", "/switches", { [setting[0]]: setting[1] })
    return { buyer, id: await buyer.buysNow() }
  }
  const journeys: Readonly<Record<string, (setting: Setting) => Promise<void>>> = {
    async "bought, captured and partly refunded"(setting) {
      const { buyer, id } = await begin(setting)
      await buyer.comeBack(await buyer.sca(id, "Success"))
      expect((await buyer.outcome()).body).toMatchObject({ state: "ordered" })
      const merchant = aMerchant(app, id)
      expect(await merchant.capture()).toEqual({ ok: true })
      expect(await merchant.refund(10)).toEqual({ ok: true })
      expect(await buyer.effects(id)).toMatchObject({ ConfirmOrderReference: 1, Authorize: 1, Capture: 1, Refund: 1 })
      expect(await merchant.books()).toEqual({ captures: [94.5], refunds: [10] })
    },
    async "declined, then another card"(setting) {
      const { buyer, id } = await begin(setting, "3434")
      await buyer.comeBack(await buyer.sca(id, "Success"))
      expect((await buyer.outcome()).body).toMatchObject({ state: "declined", next: "wallet" })
      await buyer.control("PATCH", `/order-references/${id}`, { card_tail: "1111" })
      expect((await buyer.confirm(id)).status).toBe(200)
      await buyer.comeBack(await buyer.sca(id, "Success"))
      expect((await buyer.outcome()).body).toMatchObject({ state: "ordered" })
    },
    async "left at the challenge and never seen again"(setting) {
      const { buyer, id } = await begin(setting)
      await buyer.comeBack(await buyer.sca(id, "Abandoned"))
      expect((await buyer.outcome()).body).toMatchObject({ order_id: null })
      for (const minutes of [61, 5, 5]) {
        await timePasses(app, minutes)
        await reconcile()
      }
      expect(["Canceled", "Closed"]).toContain((await buyer.truth(id))["state"])
      expect((await buyer.effects(id))["Authorize"]).toBeUndefined()
    },
    async "failed the challenge"(setting) {
      const { buyer, id } = await begin(setting)
      await buyer.comeBack(await buyer.sca(id, "Failure"))
      expect((await buyer.outcome()).body).toMatchObject({
        order_id: null,
        next: expect.stringMatching(/cart|new-order-reference/) as string,
      })
      expect((await buyer.truth(id))["state"]).toBe("Canceled")
    },
    async "bought and canceled"(setting) {
      const { buyer, id } = await begin(setting)
      await buyer.comeBack(await buyer.sca(id, "Success"))
      const merchant = aMerchant(app, id)
      await until(merchant.folio, ({ orderReference }) => orderReference.orderId !== null)
      expect(await merchant.cancelOrder()).toEqual({ ok: true })
      expect(await merchant.ended()).toMatchObject({ state: "Canceled", authorizations: [{ state: "Closed" }] })
      expect((await buyer.effects(id))["Capture"]).toBeUndefined()
    },
  }

  describe.each(chosen.map(([name, value]) => [`${name} is ${String(value)}`, [name, value] as Setting] as const))(
    "When %s",
    (_, setting) => {
      it.each(Object.keys(journeys))("%s", async (journey) => {
        await journeys[journey]?.(setting)
      })
    },
  )
}
