import { Pool } from "pg"

import type { Connection } from "../../src/modules/amazon-pay/ledger/connection"
import { createLedger } from "../../src/modules/amazon-pay/ledger/create-ledger"
import { orderReferenceId } from "../../src/services/domain/ids"
import { money } from "../../src/services/domain/money"
import { authorize } from "../../src/services/payments/authorize"
import { capture } from "../../src/services/payments/capture"
import { confirm } from "../../src/services/payments/confirm"
import { cancelOrderReference, closeWhenDone } from "../../src/services/payments/end"
import type { Parts, Policy } from "../../src/services/payments/parts"
import { merchantAsks } from "../../src/services/payments/parts"
import { refund } from "../../src/services/payments/refund"
import { release } from "../../src/services/payments/release"
import type { Ledger } from "../../src/services/ports/ledger"
import type { PaymentConnector } from "../../src/services/ports/payment-connector"
import type { Transport } from "../../src/services/ports/transport"
import { axiosTransport } from "../../src/services/support/axios-transport"
import type { ConnectorParts } from "../../src/services/support/calls/connector-parts"
import { Secret } from "../../src/services/support/secret"
import { checkoutV1 } from "./generations/checkout-v1"

/** Where the heart finds its database and its Amazon. */
export type Surroundings = {
  readonly database: string
  readonly amazon: {
    readonly http: string
    readonly sellerId: string
    readonly clientId: string
    readonly accessKeyId: string
    readonly secretAccessKey: string
  }
}

/** What a test puts between the heart and the world. `ahead`: milliseconds by which the heart's clock is fast. */
type Between = {
  readonly transport?: (honest: Transport) => Transport
  readonly ledger?: (honest: Ledger) => Ledger
  readonly ahead?: () => number
  readonly policy?: Partial<Policy>
  /** @default checkout v1 */
  readonly connect?: (parts: ConnectorParts) => PaymentConnector
}

const policy: Policy = {
  authorization: "sync",
  captureNow: false,
  pendingOrders: "decline",
  captureMismatch: "refuse",
  splitMayLoseReservation: false,
  requireToken: false,
  expectImmediateAuthorization: false,
  refundAboveCaptured: false,
  maxAttempts: 8,
  processingFailureWait: 90,
  maxAttemptsBuyerGone: 4,
  softDeclinePause: 3600,
  unpaidOrders: "cancel",
}

/** The older generation has no key pair. */
const unused = { publicKeyId: "", privateKey: "" }

/** Knex's question marks over a plain pool: a process starts without loading Medusa. */
function connectionOver(pool: Pool): Connection {
  return {
    raw: async <Result>(sql: string, bindings: readonly (string | number | Date)[]) => {
      const numbered = bindings.reduce<string>((text, _, at) => text.replace("?", `$${String(at + 1)}`), sql)
      return (await pool.query(numbered, [...bindings])) as Result
    },
  }
}

/** The payments over PostgreSQL and a simulated Amazon behind HTTP, without Medusa and without any lock. */
export function databaseHeart({ database, amazon }: Surroundings, between: Between = {}) {
  const pool = new Pool({ connectionString: database, max: 10 })
  const ledger = createLedger(connectionOver(pool))
  const transport = axiosTransport()
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => void setTimeout(resolve, Math.min(milliseconds, 50)))
  const connect = between.connect ?? ((parts) => checkoutV1.connect({ ...amazon, ...unused }, parts))
  const connector = connect({
    transport: between.transport?.(transport) ?? transport,
    clock: { now: () => new Date(), sleep: pause },
    observe: () => undefined,
  })
  const parts: Parts = {
    ledger: between.ledger?.(ledger) ?? ledger,
    lock: { run: (_key, job) => job() },
    clock: { now: () => new Date(Date.now() + (between.ahead?.() ?? 0)), sleep: pause },
    stateSecrets: [new Secret("a secret of the tests, 32 bytes long or more")],
    returnUrl: (token) => `https://shop.example/amazon-pay/return/${token}`,
    account: (name) => ({ name, environment: "sandbox", connector, policy: { ...policy, ...between.policy } }),
  }
  return { parts, close: () => pool.end() }
}

/** One call of the heart, as data: it can be handed to another process. Amounts in cents. */
export type Errand = {
  readonly verb: "confirm" | "authorize" | "capture" | "refund" | "release" | "cancel" | "close"
  readonly cart: string
  readonly amazonId: string
  /** Our id of the order reference. */
  readonly id?: string
  readonly medusaId?: string
  readonly cents?: number
}

const nothing = () => Promise.resolve(false)
const asker = merchantAsks(null)

export const errands: Readonly<
  Record<Errand["verb"], (parts: Parts, errand: Errand) => Promise<{ readonly is: string }>>
> = {
  confirm: (parts, { cart, amazonId }) =>
    confirm(parts, {
      ...sessionOf(cart),
      cartId: cart,
      account: "de",
      orderReferenceId: orderReferenceId(amazonId),
      total: euros(9450),
      cart: async () => ({ due: euros(9450), language: "de" }),
    }),
  authorize: (parts, { cart }) => authorize(parts, { ...sessionOf(cart), amount: euros(9450) }),
  capture: (parts, { cart, medusaId = `capt_${cart}` }) =>
    capture(parts, {
      ...sessionOf(cart),
      medusaCaptureId: medusaId,
      amount: euros(9450),
      createdBy: null,
      shop,
      asker,
    }),
  refund: (parts, { cart, medusaId = `ref_${cart}`, cents = 1000 }) =>
    refund(parts, { ...sessionOf(cart), medusaRefundId: medusaId, amount: euros(cents), shop, asker }),
  release: async (parts, { cart }) => {
    await release(parts, { ...sessionOf(cart), why: "canceled", asker })
    return { is: "released" }
  },
  cancel: async (parts, { id = "" }) => ({
    is: await cancelOrderReference(parts, { orderReferenceId: id, why: "canceled", asker }),
  }),
  close: async (parts, { id = "" }) => ({
    is: await closeWhenDone(parts, { orderReferenceId: id, why: "done", asker }),
  }),
}

const sessionOf = (cart: string) => ({ sessionId: `payses_${cart}` })
const euros = (cents: number) => money(BigInt(cents), "EUR")
/** Medusa has dropped its row, as it does when the provider throws or the process dies and the merchant clicks anew. */
const shop = { hasCapture: nothing, hasRefund: nothing }
