import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { reconcileWorkflow } from "../../src/workflows/reconcile"
import { lookAfter } from "../../src/workflows/steps/look-after"
import type { Dying } from "../builders/a-death"
import { aDeath } from "../builders/a-death"
import { anOrder } from "../builders/an-order"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { timePasses } from "../builders/time-passes"
import { onMedusa } from "../setup/medusa-app"

type Order = Awaited<ReturnType<typeof anOrder>>
type Transaction = { readonly reference: string; readonly reference_id: string; readonly amount: number }

// A process that died holds no lock either: those of Medusa's own memory would outlive this death.
const withoutLocks = { env: { AMAZON_PAY_TEST_LOCKING: "none" } }

onMedusa(
  "A refund that was made at Amazon, when the process dies while it is recorded",
  (app) => {
    let shop: Shop
    beforeAll(async () => {
      shop = await aShop(app.container())
    })
    const graves: (() => Promise<void>)[] = []
    afterEach(async () => {
      for (const bury of graves.splice(0)) await bury()
    })

    const reconcile = async () => (await reconcileWorkflow(app.container()).run({ input: { limit: 50 } })).result

    /** A captured order, of which somebody gave `amount` back in Seller Central; the reconciler is due. */
    async function givenBack(amount: string): Promise<Order> {
      const order = await anOrder(app, shop)
      expect(await order.capture()).toEqual({ ok: true })
      await order.ended()
      await app.settled()
      await timePasses(app, 10)
      await reconcile()
      await order.control("POST", "/seller-central", {
        operation: "Refund",
        parameters: {
          AmazonCaptureId: (await order.truth()).authorizations[0]?.captures[0]?.id,
          "RefundAmount.Amount": amount,
          "RefundAmount.CurrencyCode": "EUR",
        },
      })
      await order.control("POST", "/clock", { advance_seconds: 60 })
      const { id } = (await order.folio()).orderReference
      await order.parts().ledger.commit([{ in: "orderReference", id, when: {}, set: { dueAt: new Date(0) } }])
      return order
    }

    /** The reconciler's process dies at this point of a refund's row; another one takes over. */
    async function dies(where: Dying): Promise<void> {
      const process = aDeath(app, where, "refund")
      const dying = reconcile().catch(() => undefined)
      graves.push(async () => {
        process.bury()
        await dying
      })
      await process.death
      process.restart()
    }

    async function bookedIn(order: Order): Promise<readonly Transaction[]> {
      const query = app.container().resolve(ContainerRegistrationKeys.QUERY)
      const fields = ["reference", "reference_id", "amount"].map((it) => `transactions.${it}`)
      const { orderId } = (await order.folio()).orderReference
      const { data } = await query.graph({ entity: "order", fields, filters: { id: orderId ?? "" } })
      const [{ transactions } = { transactions: [] }] = data as { transactions: Transaction[] }[]
      return transactions.filter(({ reference }) => reference === "refund")
    }

    async function expectRecordedOnce(order: Order, amount: number): Promise<void> {
      const [row, ...others] = (await order.folio()).refunds
      expect(others).toEqual([])
      const { refunds = [] } = await order.payment()
      expect(refunds).toMatchObject([{ id: row?.link, created_by: `amazon-pay:${row?.id ?? ""}` }])
      expect(await order.books()).toMatchObject({ refunds: [amount] })
      expect(await bookedIn(order)).toMatchObject([{ reference_id: row?.link, amount: -amount }])
    }

    const points: readonly Dying[] = ["after the answer", "after the answer is committed"]
    const named = { "after the answer": "before our link", "after the answer is committed": "after our link" } as const
    const cases = points.flatMap((where) =>
      [94.5, 10].map((amount) => ({ where, amount, point: named[where as keyof typeof named] })),
    )

    it.each(cases)("$point, $amount: it is recorded once, by whichever server comes first", async (it) => {
      const order = await givenBack(it.amount.toFixed(2))
      const before = await order.lastCall()
      await dies(it.where)
      expect((await order.payment()).refunds).toHaveLength(1)
      expect(await bookedIn(order)).toEqual([])
      // While its workflow may still be at work, nobody meddles.
      const { id } = (await order.folio()).orderReference
      expect(await lookAfter(app.container(), id, "admin")).toMatchObject({ recorded: 0, failed: 0 })

      await timePasses(app, 5)
      expect((await reconcile()).looked_at).toBe(1)
      await Promise.all([1, 2, 3].map(() => lookAfter(app.container(), id, "admin")))
      await expectRecordedOnce(order, it.amount)
      await timePasses(app, 600)
      await reconcile()
      await expectRecordedOnce(order, it.amount)
      expect(await order.verbs(before)).toEqual([])
    })

    it("and once more while that is made good: it is recorded once", async () => {
      const order = await givenBack("94.50")
      await dies("after the answer is committed")
      await timePasses(app, 5)
      await dies("after the answer is committed")
      expect((await order.folio()).refunds).toMatchObject([{ link: null }])
      expect((await order.payment()).refunds).toHaveLength(1)
      await timePasses(app, 5)
      await reconcile()
      await expectRecordedOnce(order, 94.5)
    })

    it("and Medusa's refund is dropped after our link: it is recorded anew", async () => {
      const order = await givenBack("10.00")
      await dies("after the answer is committed")
      const link = (await order.folio()).refunds[0]?.link ?? ""
      await app.container().resolve(Modules.PAYMENT).deleteRefunds([link])
      await timePasses(app, 5)
      await reconcile()
      await expectRecordedOnce(order, 10)
    })
  },
  withoutLocks,
)
