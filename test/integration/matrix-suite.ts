import type { CheckoutOptions } from "../builders/a-checkout"
import { aCheckout } from "../builders/a-checkout"
import { aMerchant } from "../builders/a-merchant"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import type { Cell } from "../builders/matrix"
import { expected } from "../builders/matrix-endings"
import { timePasses } from "../builders/time-passes"
import type { MedusaApp } from "../setup/medusa-app"
import type { Books } from "./books-of"
import { booksOf } from "./books-of"

const accounts: Readonly<Record<Cell["mode"], CheckoutOptions["account"]>> = {
  sync: "de",
  async: "de-pending",
  "sync-then-async": "de-then",
}

const pending: Books = { order: "pending", session: "pending_authorization", payments: 0 }
const paid: Books = { order: "pending", session: "authorized", payments: 1 }
const failed: Books = { order: "canceled", session: "error", payments: 0 }

const whileGone: Readonly<Record<Cell["reason"], Books>> = {
  InvalidPaymentMethod: pending,
  AmazonRejected: failed,
  ProcessingFailure: paid,
  TransactionTimedOut: paid,
}

/** Cells of the matrix in a running shop: what Amazon, the ledger and Medusa hold at the end, and how often Amazon was asked. */
export function matrixSuite(app: MedusaApp, chosen: readonly Cell[]): void {
  let shop: Shop
  beforeAll(async () => {
    shop = await aShop(app.container())
  })

  it.each(chosen)("$reason, buyer $presence, mode $mode: Amazon, ledger and shop agree", async (cell) => {
    const { reason, presence, mode } = cell
    const leaves = presence === "gone" && mode !== "async"
    const buyer = await aCheckout(app, shop, {
      account: leaves && mode === "sync" ? "de-lenient" : (accounts[mode] ?? "de"),
    })
    const id = await buyer.buysNow()
    await buyer.control("POST", "/outcomes", {
      operation: "Authorize",
      order_reference_id: id,
      state: "Declined",
      reason_code: reason,
      soft_decline: false,
    })
    if (leaves)
      await buyer.control("POST", "/faults", { operation: "Authorize", when: "after", kind: "empty", times: 1 })
    await buyer.comeBack(await buyer.sca(id, "Success"))
    await app.settled()
    const merchant = aMerchant(app, id)
    for (const minutes of [3, 3, 3, 3, 61, 3]) {
      await timePasses(app, minutes)
      await merchant.reconcile()
      await app.settled()
    }
    const { order, authorizations, ledger, words, calls } = expected(cell)
    const folio = await merchant.folio()
    const told = (await merchant.history()).map(({ event }) => event)
    const { SetOrderReferenceDetails, ConfirmOrderReference, Authorize } = await merchant.effects()
    const truth = await merchant.truth()
    expect({
      order: truth.state,
      authorizations: truth.authorizations.map(({ state }) => state),
      ledger: folio.authorizations.map((row) => `${row.state} ${row.mode} ${row.buyer}`),
      words: ["tell-buyer", "gave-up", "repaired", "parked"].filter((word) => told.some((it) => it === word)),
      calls: { SetOrderReferenceDetails, ConfirmOrderReference, Authorize },
      books: await booksOf(app, buyer.cartId),
    }).toEqual({
      order,
      authorizations,
      ledger,
      words,
      calls: {
        SetOrderReferenceDetails: calls["SetOrderReferenceDetails"],
        ConfirmOrderReference: calls["ConfirmOrderReference"],
        Authorize: calls["Authorize"],
      },
      books:
        ledger[0] === "Declined sync present" && words.length === 0 && ledger.length === 1
          ? { order: null, session: null, payments: 0 }
          : whileGone[reason],
    })
  })
}
