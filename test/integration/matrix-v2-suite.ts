import type { CheckoutOptions } from "../builders/a-checkout"
import { aCheckoutOfV2 } from "../builders/a-checkout-of-v2"
import { aMerchant } from "../builders/a-merchant"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import { checkoutV2 } from "../builders/generations/checkout-v2"
import { expectedOfV2 } from "../builders/matrix-endings-v2"
import type { CellOfV2 } from "../builders/matrix-v2"
import { endOf, isAtCompletion, toldWords } from "../builders/matrix-v2"
import { timePasses } from "../builders/time-passes"
import { controlAt } from "../faults/shop-world"
import type { MedusaApp } from "../setup/medusa-app"
import type { Books } from "./books-of"
import { booksOf } from "./books-of"

const accounts: Readonly<Record<CellOfV2["mode"], CheckoutOptions["account"]>> = {
  sync: "v2",
  async: "v2-pending",
  "sync-then-async": "v2-then",
}

const none: Books = { order: null, session: null, payments: 0 }
const pending: Books = { order: "pending", session: "pending_authorization", payments: 0 }
const paid: Books = { order: "pending", session: "authorized", payments: 1 }
const failed: Books = { order: "canceled", session: "error", payments: 0 }

const whileGone: Readonly<Record<CellOfV2["reason"], Books>> = {
  ...{ Declined: failed, BuyerCanceled: failed, AmazonCanceled: failed, AmazonRejected: failed },
  ...{ SoftDeclined: paid, HardDeclined: pending, ProcessingFailure: paid, TransactionTimedOut: paid },
}

/** Cells of the matrix of Checkout v2 in a running shop: what Amazon, the ledger and Medusa hold at the end. */
export function matrixOfV2(app: MedusaApp, chosen: readonly CellOfV2[]): void {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  it.each(chosen)("$reason, buyer $presence, mode $mode: Amazon, ledger and shop agree", async (cell) => {
    const { reason, presence, mode } = cell
    const leaves = presence === "gone" && isAtCompletion(cell)
    const account = leaves && mode === "sync" ? "v2-lenient" : (accounts[mode] ?? "v2")
    const buyer = await aCheckoutOfV2(app, shop, { account })
    await buyer.newSession()
    const id = await buyer.chooses()
    await buyer.attach(id)
    await buyer.confirm(id)
    const back = await buyer.pays(id)
    await buyer.control("POST", "/cv2/outcomes", endOf(cell))
    const lost = { operation: "CompleteCheckoutSession", when: "after", kind: "empty", times: 1 }
    if (leaves) await buyer.control("POST", "/faults", lost)
    await buyer.comeBack(back)
    await app.settled()
    const merchant = aMerchant(app, id)
    for (const minutes of [3, 3, 3, 3, 61, 3]) {
      await timePasses(app, minutes)
      await merchant.reconcile()
      await app.settled()
    }
    const { order, charges, ledger, words, calls } = expectedOfV2(cell)
    const folio = await merchant.folio()
    const told = (await merchant.history()).map(({ event }) => event)
    const truth = await checkoutV2.truth(controlAt(app.simulator().control), id)
    const effects = await buyer.effects()
    expect({
      order: truth.state,
      charges: truth.authorizations.map(({ state }) => state),
      ledger: folio.authorizations.map((row) => `${row.state} ${row.mode} ${row.buyer}`),
      words: toldWords.filter((word) => told.some((it) => it === word)),
      calls: Object.fromEntries(Object.keys(calls).map((name) => [name, effects[name]])),
      books: await booksOf(app, buyer.cartId),
    }).toEqual({ order, charges, ledger, words, calls, books: presence === "present" ? none : whileGone[reason] })
  })
}
