import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { reconcileWorkflow } from "../../src/workflows/reconcile"
import { aCheckout } from "../builders/a-checkout"
import type { Dying } from "../builders/a-death"
import { aDeath } from "../builders/a-death"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { timePasses } from "../builders/time-passes"
import { until } from "../builders/until"
import type { MedusaApp } from "../setup/medusa-app"
import { onMedusa } from "../setup/medusa-app"

type Order = {
  readonly id: string
  readonly status: string
  readonly payment_collections: readonly {
    readonly payments: readonly { readonly id: string; readonly canceled_at: Date | null }[]
  }[]
}

async function ordersOf(app: MedusaApp): Promise<readonly Order[]> {
  const query = app.container().resolve(ContainerRegistrationKeys.QUERY)
  const fields = ["id", "status", "payment_collections.payments.id", "payment_collections.payments.canceled_at"]
  const { data } = await query.graph({ entity: "order", fields })
  return data
}

const deaths: readonly Dying[] = ["before the intent", "before the request", "after the answer"]

// A process that died holds no lock either: those of Medusa's own memory would outlive this death.
const withoutLocks = { env: { AMAZON_PAY_TEST_LOCKING: "none" } }

onMedusa(
  "An order that exists and is not paid, after a kill between Medusa's order row and Amazon's answer",
  (app) => {
    let shop: Shop
    beforeAll(async () => {
      shop = await aShop(app.container())
    })

    async function killed(where: Dying, card: string) {
      const buyer = await aCheckout(app, shop, { card })
      const id = await buyer.buysNow()
      const back = await buyer.sca(id, "Success")
      const process = aDeath(app, where)
      const dying = buyer.comeBack(back)
      graves.push(async () => {
        process.bury()
        await dying
      })
      await process.death
      process.restart()
      return { buyer, id }
    }

    const graves: (() => Promise<void>)[] = []
    afterEach(async () => {
      for (const bury of graves.splice(0)) await bury()
    })

    const reconcile = async () => (await reconcileWorkflow(app.container()).run({ input: { limit: 50 } })).result

    it.each(deaths)(
      "killed %s: it is checked, then paid with one authorization, and order.placed is sent once",
      async (where) => {
        const placed: string[] = []
        app
          .container()
          .resolve(Modules.EVENT_BUS)
          .subscribe("order.placed", ({ data }) => Promise.resolve(void placed.push((data as { id: string }).id)), {
            subscriberId: `count-${where}`,
          })
        const { buyer, id } = await killed(where, "1111")
        const [order] = await ordersOf(app)
        expect(order?.payment_collections[0]?.payments).toEqual([])
        expect((await buyer.outcome()).body).toMatchObject({ state: "checking", next: "wait", order_id: null })
        expect(await reconcile()).toMatchObject({ mended: 0 })

        await timePasses(app, 3)
        expect(await reconcile()).toMatchObject({ mended: 1, failed: 0 })
        expect(await ordersOf(app)).toMatchObject([
          { status: "pending", payment_collections: [{ payments: [{ canceled_at: null }] }] },
        ])
        expect(await buyer.effects(id)).toMatchObject({ Authorize: 1 })
        expect((await buyer.outcome()).body).toMatchObject({ state: "ordered", order_id: order?.id })
        await until(
          () => Promise.resolve(placed),
          (ids) => ids.length > 0,
        )
        await app.settled()

        await timePasses(app, 60)
        expect(await reconcile()).toMatchObject({ looked_at: 0 })
        expect(placed).toEqual([order?.id])
      },
    )

    it.each(["before the request", "after the answer"] as const)(
      "killed %s: it is canceled where Amazon declines",
      async (where) => {
        const { buyer, id } = await killed(where, "2323")
        await timePasses(app, 3)
        expect(await reconcile()).toMatchObject({ mended: 1, failed: 0 })
        expect(await ordersOf(app)).toMatchObject([{ status: "canceled" }])
        expect(await buyer.truth(id)).toMatchObject({ authorizations: [{ state: "Declined" }] })
        await app.settled()
        await timePasses(app, 10)
        await reconcile()
        await timePasses(app, 60)
        expect(await reconcile()).toMatchObject({ looked_at: 0 })
      },
    )
  },
  withoutLocks,
)
