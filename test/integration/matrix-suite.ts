import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { CheckoutOptions } from "../builders/a-checkout"
import { aCheckout } from "../builders/a-checkout"
import { aMerchant } from "../builders/a-merchant"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"
import type { Cell } from "../builders/matrix"
import { expected } from "../builders/matrix-endings"
import { timePasses } from "../builders/time-passes"
import type { MedusaApp } from "../setup/medusa-app"

type Order = {
  readonly status: string
  readonly payment_collections: readonly {
    readonly payment_sessions: readonly { readonly status: string }[]
    readonly payments: readonly { readonly id: string }[]
  }[]
}

/** What the shop holds at the end: the order, the status of its payment session, and how many payments. */
type Books = { readonly order: string | null; readonly session: string | null; readonly payments: number }

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

  const books = async (cartId: string): Promise<Books> => {
    const fields = ["status", "payment_collections.payment_sessions.status", "payment_collections.payments.id"]
    const { data } = await app
      .container()
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "order_cart", fields: fields.map((it) => `order.${it}`), filters: { cart_id: cartId } })
    // Query types what it is asked for by name only; these are the fields above.
    const [link] = data as readonly { readonly order: Order }[]
    const [collection] = link?.order.payment_collections ?? []
    return {
      order: link?.order.status ?? null,
      session: collection?.payment_sessions[0]?.status ?? null,
      payments: collection?.payments.length ?? 0,
    }
  }

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
      books: await books(buyer.cartId),
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
