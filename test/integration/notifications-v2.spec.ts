import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { aCheckoutOfV2 } from "../builders/a-checkout-of-v2"
import { aMerchant } from "../builders/a-merchant"
import { aPostbox, asMerchant } from "../builders/a-postbox"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { until } from "../builders/until"
import { onMedusa } from "../setup/medusa-app"
import type { ChargePermissionTruth, CheckoutSessionTruth } from "../../src/simulator"

type Row = {
  readonly kind: string
  readonly outcome: string | null
  readonly reason: string | null
}

onMedusa("A notification of Checkout v2", (app) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  const inbox = async () => {
    const connection = app.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { rows } = await connection.raw<{ rows: Row[] }>(
      "select * from amazon_pay_inbox order by received_at, id",
      [],
    )
    return rows
  }
  const settled = async (count: number) => {
    const rows = await until(inbox, (it) => it.length >= count && it.every(({ outcome }) => outcome !== null))
    await app.settled()
    return rows.map(({ kind, outcome, reason }) => [kind, reason ?? outcome])
  }
  const post = (data: string) =>
    app.api.request<string>({
      method: "post",
      url: "/hooks/amazon-pay/ipn",
      data,
      headers: { "content-type": "text/plain; charset=UTF-8" },
      transformRequest: (it: string) => it,
    })

  /** A paid order, and where Amazon's messages about it arrive. */
  async function places() {
    const buyer = await aCheckoutOfV2(app, shop)
    await buyer.newSession()
    const id = await buyer.presses({ product_type: "PayOnly" })
    await buyer.comeBack(await buyer.pays(id))
    await app.settled()
    const merchant = aMerchant(app, id)
    const session = (await merchant.control("GET", `/cv2/sessions/${id}`)) as CheckoutSessionTruth
    const permission = session.charge_permission_id ?? "none"
    const path = `/cv2/charge-permissions/${permission}`
    const charges = async () => ((await merchant.control("GET", path)) as ChargePermissionTruth).charges
    const charge = (await charges())[0]?.id ?? "none"
    const box = await aPostbox(app.simulator().control)
    return {
      merchant,
      permission,
      charge,
      box,
      effects: () => buyer.effects(),
      /** What Seller Central does: no call of ours. */
      byHand: (call: object) => merchant.control("POST", "/cv2/seller-central", call),
      capturesByHand: () =>
        merchant.control("POST", "/cv2/seller-central", {
          operation: "CaptureCharge",
          id: charge,
          body: { captureAmount: { amount: "94.50", currencyCode: "EUR" } },
        }),
      refundOf: async () => (await charges())[0]?.refunds[0]?.id ?? "none",
      /** A new message about an object, delivered three times. */
      tells: async (about: string, more: object = {}) => {
        await box.receives(about, { ...more })
        const { body } = box.received.at(-1) ?? { body: "" }
        return [(await post(body)).data, (await post(body)).data, (await post(body)).data]
      },
    }
  }

  it("about a capture and a refund made in Seller Central brings both into ledger and Medusa, once", async () => {
    const { merchant, charge, box, tells, byHand, capturesByHand, refundOf, effects } = await places()
    await capturesByHand()
    expect(await tells(charge)).toEqual(["stored", "known", "known"])
    expect(await settled(1)).toEqual([["authorization", "applied"]])
    expect((await merchant.folio()).captures).toMatchObject([{ state: "Completed", origin: "external" }])
    await merchant.reconcile()
    expect(await merchant.books()).toEqual({ captures: [94.5], refunds: [] })

    const refundAmount = { amount: "10.00", currencyCode: "EUR" }
    await byHand({ operation: "CreateRefund", body: { chargeId: charge, refundAmount } })
    const refund = await refundOf()
    await tells(refund)
    await settled(2)
    expect((await merchant.folio()).refunds).toMatchObject([{ amazonId: refund, origin: "external" }])
    // Amazon tells again, in a message of its own.
    await tells(refund)
    await tells(charge)
    expect((await settled(4)).map(([, outcome]) => outcome)).toEqual(["applied", "applied", "applied", "applied"])
    const { captures, refunds } = await merchant.folio()
    expect([captures.length, refunds.length]).toEqual([1, 1])
    expect((await merchant.books()).captures).toEqual([94.5])
    expect(await effects()).toMatchObject({ CaptureCharge: 1, CreateRefund: 1 })
    await box.stop()
  })

  it("is refused when it is forged, and then nothing is read or kept of it", async () => {
    const { merchant, charge, box, capturesByHand } = await places()
    await capturesByHand()
    const since = await merchant.lastCall()
    for (const forge of ["signature", "certificate-url"]) {
      await box.receives(charge, { forge })
      expect(await post(box.received.at(-1)?.body ?? "")).toMatchObject({
        status: 403,
        data: "not signed by Amazon SNS",
      })
    }
    await app.settled()
    expect([await inbox(), await merchant.calls(since)]).toEqual([[], []])
    await box.stop()
  })

  it("of a chargeback holds refunds back until the merchant says what became of it, however often it is told", async () => {
    const { merchant, charge, permission, box, tells } = await places()
    expect(await merchant.capture()).toEqual({ ok: true })
    expect(await tells(charge, { type: "chargeback" })).toEqual(["stored", "known", "known"])
    expect(await settled(1)).toEqual([["chargeback", "applied"]])
    const { chargebacks, captures, orderReference } = await merchant.folio()
    const claim = chargebacks[0]?.amazonId ?? ""
    expect(claim).toContain(permission)
    expect(chargebacks).toMatchObject([{ captureId: captures[0]?.id, state: "Untold", reason: null, decision: null }])
    expect(orderReference.flags).toContain("chargeback")
    const refused = await merchant.refund(10)
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining("claims money back") as string })

    const path = `/admin/amazon-pay/orders/${orderReference.orderId ?? ""}`
    const headers = asMerchant("user_1")
    expect((await app.api.get(path, { headers })).data).toMatchObject({
      amazon_pay: {
        situation: { is: "chargeback" },
        chargebacks: [{ amazon_id: claim, amount: "94.50", at_most: true }],
      },
    })
    const decided = await app.api.post(`${path}/claims/${claim}`, { decision: "won" }, { headers })
    expect(decided.data).toMatchObject({ claim: { id: claim, decision: "won", amount: "94.50" } })
    expect(await merchant.refund(10)).toEqual({ ok: true })
    expect((await merchant.folio()).orderReference.flags).not.toContain("chargeback")
    const told = (await merchant.history()).filter(({ kind }) => kind === "chargeback")
    expect(told.map(({ to, source }) => [to, source])).toEqual([
      ["won", "admin"],
      ["Untold", "notification"],
    ])
    await box.stop()
  })
})
