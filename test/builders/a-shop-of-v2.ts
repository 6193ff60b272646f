import { Fault } from "../../src/services/domain/fault"
import { orderReferenceId } from "../../src/services/domain/ids"
import { arriveByButton, signedIn } from "../../src/services/payments/arrive-by-button"
import { attach } from "../../src/services/payments/attach"
import { authorize } from "../../src/services/payments/authorize"
import { confirm } from "../../src/services/payments/confirm"
import type { Parts, Policy } from "../../src/services/payments/parts"
import { buyerAsks } from "../../src/services/payments/parts"
import { settleReturn } from "../../src/services/payments/settle-return"
import { signOrderButton } from "../../src/services/payments/sign-button"
import { standingOf } from "../../src/services/payments/standing-of"
import { synchronize } from "../../src/services/payments/synchronize"
import type { PaymentConnector } from "../../src/services/ports/payment-connector"
import { Secret } from "../../src/services/support/secret"
import type { Simulator } from "../../src/simulator"
import { beginAmazonV2 } from "../connectors/amazon-v2-harness"
import { cartId, sessionId, total, usualPolicy } from "./memory-heart"
import { memoryLedger } from "./memory-ledger"

type Loss = { next: "before" | "after" | undefined }

/** The next reservation is lost on its way, or its answer is. */
const losing = (inner: PaymentConnector, loss: Loss): PaymentConnector => ({
  ...inner,
  as: (priority) => losing(inner.as(priority), loss),
  authorize: async (asked) => {
    const { next } = loss
    loss.next = undefined
    const lost = new Fault({ operation: "Authorize", kind: "unreachable", code: "reset", acted: "maybe" })
    if (next === "before") throw lost
    const outcome = await inner.authorize(asked)
    if (next === "after") throw lost
    return outcome
  },
})

/** A shop that sells by checkout v2, without Medusa, and its buyer's browser. */
export async function aShopOfV2(simulator: Simulator, policy: Partial<Policy> = {}) {
  const { connector: whole, control, events, world } = await beginAmazonV2(simulator)
  const loss: Loss = { next: undefined }
  let late = 0
  const connector = losing(whole, loss)
  const ledger = memoryLedger()
  const parts: Parts = {
    ledger,
    lock: { run: (_key, job) => job() },
    clock: { now: () => new Date(Date.now() + late), sleep: () => Promise.resolve() },
    stateSecrets: [new Secret("a secret of the tests, 32 bytes long or more")],
    returnUrl: (token) => `https://shop.example/amazon-pay/return/${token}`,
    account: (name) => ({ name, environment: "sandbox", connector, policy: { ...usualPolicy, ...policy } }),
  }
  const chosen = await world.buyerChooses()
  const orderReference = orderReferenceId(chosen.id)
  const of = { cartId, account: "eu", orderReferenceId: orderReference }
  const folio = async () => {
    const found = await ledger.load({ cartId })
    if (!found) throw new Error("the cart has no order reference")
    return found
  }
  return {
    id: chosen.id,
    parts,
    control,
    events,
    loss,
    folio,
    attach: (id: string = chosen.id) => attach(parts, { ...of, orderReferenceId: orderReferenceId(id) }),
    buys: () =>
      confirm(parts, { ...of, sessionId, total, cart: () => Promise.resolve({ due: total, language: "de" }) }),
    /** "Buy now" on the order reference that the cart has, whichever it is. */
    buysAgain: async () => {
      const { amazonId } = (await folio()).orderReference
      const cart = () => Promise.resolve({ due: total, language: "de" as const })
      return confirm(parts, { ...of, orderReferenceId: amazonId, sessionId, total, cart })
    },
    /** What happens on Amazon's page; answers where the browser is sent. */
    pays: async (outcome = "Success") => {
      const { redirect } = await control(`cv2/sessions/${chosen.id}/processing`, { outcome })
      return String(redirect)
    },
    comesBack: (url: string) => {
      const { pathname, search } = new URL(url)
      return settleReturn(parts, { token: pathname.split("/").at(-1) ?? "", query: search.slice(1) })
    },
    authorize: () => authorize(parts, { sessionId, amount: total }),
    /** "Pay with Amazon" at the shop's own checkout, with everything said; answers the session that Amazon makes of it. */
    presses: async () => {
      const signed = await signOrderButton(parts, { account: "eu", cartId, sessionId, total, language: "de" })
      if (signed.is === "refused") throw new Error(signed.problem.code)
      const payload: unknown = JSON.parse(signed.button.payload)
      const made = await control("cv2/sessions", { payload, product_type: "PayOnly" })
      return String(made["checkout_session_id"])
    },
    /** What happens to that session on Amazon's page; answers where the browser is sent. */
    paysAt: async (id: string, outcome = "Success") =>
      String((await control(`cv2/sessions/${id}/processing`, { outcome }))["redirect"]),
    /** The browser comes back from a button. */
    arrives: (url: string, stillOpen = () => Promise.resolve(true)) => {
      const { pathname, search } = new URL(url)
      const signed = signedIn(parts, pathname.split("/").at(-1) ?? "")
      return signed && arriveByButton(parts, { signed, query: search.slice(1), stillOpen })
    },
    standing: async () => standingOf(await ledger.load({ cartId })),
    hoursPass: (hours: number) => {
      late += hours * 3_600_000
    },
    synchronize: async () =>
      synchronize(parts, (await folio()).orderReference.id, { source: "poll", asker: buyerAsks }),
    effects: async () => ((await control("effects", undefined, "GET")) as { counts: Record<string, number> }).counts,
  }
}
