import { orderReferenceId } from "../../src/services/domain/ids"
import { money } from "../../src/services/domain/money"
import { arriveByButton, signedIn } from "../../src/services/payments/arrive-by-button"
import { authorize } from "../../src/services/payments/authorize"
import { capture, recordMark } from "../../src/services/payments/capture"
import { confirm } from "../../src/services/payments/confirm"
import { cancelOrderReference, closeWhenDone } from "../../src/services/payments/end"
import type { Parts } from "../../src/services/payments/parts"
import { merchantAsks } from "../../src/services/payments/parts"
import { readHinted } from "../../src/services/payments/read-hinted"
import { refund } from "../../src/services/payments/refund"
import type { Refused } from "../../src/services/payments/refused"
import { release } from "../../src/services/payments/release"
import { signOrderButton } from "../../src/services/payments/sign-button"
import { cannotRecord, standFor } from "../../src/services/payments/stand-for"
import { settleReturn } from "../../src/services/payments/settle-return"
import type { News } from "../../src/services/payments/tend"
import { scheduleAfterFailure, scheduleNext, tend } from "../../src/services/payments/tend"
import type { Source } from "../../src/services/ports/rows"
import type { Arrival, Cart } from "./shop"
import { wantOf } from "./shop"
import type { ShopStep } from "./step"
import { isExpected } from "./expected"
import type { WalkWorld } from "./walk-world"

const asker = merchantAsks("merchant")
const skipped = "not now"

type Doing<Name extends ShopStep["do"]> = {
  readonly world: WalkWorld
  readonly parts: Parts
  readonly cart: Cart
  readonly step: Extract<ShopStep, { readonly do: Name }>
}
type Acts = { readonly [Name in ShopStep["do"]]: (doing: Doing<Name>) => Promise<string> }

const shopOf = (cart: Cart) => ({
  hasCapture: (id: string) => Promise.resolve(cart.captures.has(id)),
  hasRefund: (id: string) => Promise.resolve(cart.refunds.has(id)),
})

/** What the shop's process does when buyer, merchant or timetable ask it to. */
export const shopActs: Acts = {
  press: async ({ parts, cart }) => {
    const wallet = cart.wallets.at(-1)
    if (wallet === undefined || cart.orderId !== null) return skipped
    const answer = await confirm(parts, {
      cartId: cart.id,
      account: "de",
      orderReferenceId: orderReferenceId(wallet),
      sessionId: cart.session,
      total: cart.total,
      cart: async () => ({ due: cart.total, language: "de" }),
    })
    cart.wants = answer.is === "confirmed" ? "come-back" : wantOf(answer.problem)
    return answer.is === "confirmed" ? answer.is : `refused ${answer.problem.code}`
  },
  button: async ({ world, parts, cart }) => {
    if (cart.orderId !== null) return skipped
    const of = { cartId: cart.id, account: "de", sessionId: cart.session, total: cart.total, language: "de" } as const
    const answer = await signOrderButton(parts, of)
    if (answer.is === "refused") {
      cart.wants = wantOf(answer.problem)
      return `refused ${answer.problem.code}`
    }
    const payload: unknown = JSON.parse(answer.button.payload)
    cart.wallets.push(await world.generation.begin(world.control, { payload, product_type: "PayOnly" }))
    cart.wants = "come-back"
    return answer.is
  },
  "come-back": async ({ world, parts, cart, step }) => {
    const wallet = cart.wallets.at(-1)
    if (wallet === undefined) return skipped
    const url = new URL(await world.generation.leavePage(world.control, wallet, step.outcome))
    cart.arrival = { token: url.pathname.split("/").at(-1) ?? "", query: url.search.slice(1) }
    const answer = await arrive(parts, cart, cart.arrival)
    cart.wants = answer.is === "show" || answer.is === "refused" ? wantOf(answer.problem) : "complete"
    return answer.is
  },
  "come-again": async ({ parts, cart }) => (cart.arrival ? (await arrive(parts, cart, cart.arrival)).is : skipped),
  forge: async ({ world, parts, cart, step: { how } }) => {
    const { arrival } = cart
    if (!arrival) return skipped
    const other = world.carts.find((it) => it !== cart)?.arrival ?? { token: "bm90aGluZw", query: "" }
    const forged = {
      token: { ...arrival, token: `${arrival.token.slice(0, -2)}AA` },
      status: { ...arrival, query: "AuthenticationStatus=Success&AuthenticationStatus=Failure&sellerId=X" },
      "other-cart": { token: arrival.token, query: other.query },
    } as const
    return (await arrive(parts, cart, forged[how])).is
  },
  complete: async ({ world, parts, cart }) => {
    if (cart.orderId !== null) return skipped
    const answer = await authorize(parts, { sessionId: cart.session, amount: cart.total })
    if (answer.is === "refused") {
      cart.wants = wantOf(answer.problem)
      return `refused ${answer.problem.code}`
    }
    if (answer.is === "authorized" && answer.captured) cart.booked = bookAtOnce(world, cart)
    await place(world, parts, { cart, id: answer.folio.orderReference.id })
    return answer.is
  },
  capture: async ({ world, parts, cart, step }) => {
    if (cart.orderId === null || cart.canceled) return skipped
    return collect(world, parts, { cart, cents: BigInt(step.cents), createdBy: null })
  },
  refund: async ({ world, parts, cart, step }) => {
    const given = [...cart.refunds.values()].reduce((sum, it) => sum + it, 0n) + BigInt(step.cents)
    if (cart.orderId === null || given > [...cart.captures.values()].reduce((sum, it) => sum + it, 0n)) return skipped
    const medusaRefundId = `ref_${cart.id}_${String((world.clicks += 1))}`
    cart.refunds.set(medusaRefundId, BigInt(step.cents))
    const of = { sessionId: cart.session, amount: money(BigInt(step.cents), "EUR"), shop: shopOf(cart), asker }
    const answer = await refund(parts, { ...of, medusaRefundId }).catch((error: unknown) => {
      cart.refunds.delete(medusaRefundId)
      throw error
    })
    if (answer.is !== "refunded") cart.refunds.delete(medusaRefundId)
    return answer.is
  },
  release: async ({ parts, cart }) => {
    await release(parts, { sessionId: cart.session, why: "walk", asker })
    return "released"
  },
  cancel: async ({ parts, cart }) => {
    if (cart.orderId === null) return skipped
    cart.canceled = true
    await release(parts, { sessionId: cart.session, why: "canceled", asker })
    const folio = (await parts.ledger.load({ orderId: cart.orderId })) ?? (await parts.ledger.load({ cartId: cart.id }))
    return folio
      ? cancelOrderReference(parts, { orderReferenceId: folio.orderReference.id, why: "canceled", asker })
      : skipped
  },
  close: async ({ parts, cart }) => {
    const folio = cart.orderId === null ? undefined : await parts.ledger.load({ orderId: cart.orderId })
    return folio ? closeWhenDone(parts, { orderReferenceId: folio.orderReference.id, why: "done", asker }) : skipped
  },
  hint: async ({ world, parts, cart }) => {
    const folio = await parts.ledger.load({ cartId: cart.id })
    if (!folio) return skipped
    await readHinted(parts, folio, cart.told)
    return lookAfter(world, parts, { id: folio.orderReference.id, source: "notification" })
  },
  reconcile: async ({ world, parts }) => {
    const now = parts.clock.now()
    const ids = await parts.ledger.claimDue(now, new Date(now.getTime() + 120_000), 5)
    for (const id of ids) await lookAfter(world, parts, { id, source: "poll" })
    return String(ids.length)
  },
}

type Arrived = Awaited<ReturnType<typeof settleReturn>> | Refused

/** Who said yes with a button of ours is known only now. */
async function arrive(parts: Parts, cart: Cart, { token, query }: Arrival): Promise<Arrived> {
  const signed = signedIn(parts, token)
  const stillOpen = () => Promise.resolve(cart.orderId === null)
  const arrived = signed ? await arriveByButton(parts, { signed, query, stillOpen }) : undefined
  return arrived?.is === "refused" ? arrived : settleReturn(parts, { token, query })
}

/** The shop books a capture by itself when the authorization comes back captured. */
function bookAtOnce(world: WalkWorld, cart: Cart): string {
  const id = `capt_${cart.id}_${String((world.clicks += 1))}`
  cart.captures.set(id, cart.total.minor)
  return id
}

/** The order is there before anything else happens to it; the ledger hears of it at once or from the reconciler. */
async function place(world: WalkWorld, parts: Parts, { cart, id }: { cart: Cart; id: string }): Promise<void> {
  if (cart.orderId !== null) return
  cart.orderId = `order_${cart.id}`
  await parts.ledger.commit([{ in: "orderReference", id, when: { orderId: null }, set: { orderId: cart.orderId } }])
  world.clicks += 1
}

type Collecting = { readonly cart: Cart; readonly cents: bigint; readonly createdBy: string | null }

/** The shop writes its row first and drops it when the provider throws. */
async function collect(world: WalkWorld, parts: Parts, { cart, cents, createdBy }: Collecting): Promise<string> {
  const medusaCaptureId = `capt_${cart.id}_${String((world.clicks += 1))}`
  cart.captures.set(medusaCaptureId, cents)
  const of = { sessionId: cart.session, amount: money(cents, "EUR"), createdBy, shop: shopOf(cart), asker }
  const answer = await capture(parts, { ...of, medusaCaptureId }).catch((error: unknown) => {
    cart.captures.delete(medusaCaptureId)
    throw error
  })
  if (answer.is !== "captured") cart.captures.delete(medusaCaptureId)
  return answer.is === "captured" ? answer.is : `${answer.is} (${answer.why})`
}

type Looking = { readonly id: string; readonly source: Source }

/** One look, and the shop hears of what Amazon did without it. */
async function lookAfter(world: WalkWorld, parts: Parts, { id, source }: Looking): Promise<string> {
  const folio = await parts.ledger.load({ id })
  const cart = world.carts.find((it) => it.id === folio?.orderReference.cartId)
  try {
    const orderId = orderOf(cart, folio?.orderReference.supersededAt)
    const isCanceled = cart?.canceled ?? false
    const news = await tend(parts, { id, orderId, isCanceled, waits: orderId !== null && !isCanceled, source })
    if (cart && news) await record(world, parts, { cart, news })
    await scheduleNext(parts, id)
    return "looked"
  } catch (error) {
    if (!isExpected(error)) throw error
    await scheduleAfterFailure(parts, id)
    return "failed"
  }
}

const orderOf = (cart: Cart | undefined, supersededAt: Date | null | undefined): string | null =>
  supersededAt ? null : (cart?.orderId ?? null)

async function record(world: WalkWorld, parts: Parts, { cart, news }: { cart: Cart; news: News }): Promise<void> {
  if (cart.orderId === null || news.folio.orderReference.orderId !== cart.orderId) return
  for (const row of news.toRecord) {
    const of = { orderReferenceId: news.folio.orderReference.id, captureId: row.id }
    const { booked } = cart
    cart.booked = undefined
    if (cart.canceled) await cannotRecord(parts, of)
    else if (booked !== undefined) await standFor(parts, { ...of, medusaCaptureId: booked })
    else await collect(world, parts, { cart, cents: row.amount.minor, createdBy: recordMark(row.id) })
  }
}
