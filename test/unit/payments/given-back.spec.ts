import { orderReferenceId } from "../../../src/services/domain/ids"
import { parseMoney } from "../../../src/services/domain/money"
import { attach } from "../../../src/services/payments/attach"
import { merchantAsks } from "../../../src/services/payments/parts"
import { refund } from "../../../src/services/payments/refund"
import { signOrderButton } from "../../../src/services/payments/sign-button"
import { standingOf } from "../../../src/services/payments/standing-of"
import { scheduleNext, tend } from "../../../src/services/payments/tend"
import type { Folio } from "../../../src/services/ports/ledger"
import { checkoutV1 } from "../../builders/generations/checkout-v1"
import { checkoutV2 } from "../../builders/generations/checkout-v2"
import type { Generation } from "../../builders/generations/generation"
import type { MemoryHeart } from "../../builders/memory-heart"
import { cartId, memoryHeart, sessionId, total } from "../../builders/memory-heart"

const asker = merchantAsks("merchant")
const shop = { hasCapture: () => Promise.resolve(true), hasRefund: () => Promise.resolve(true) }
const asMuchAs = parseMoney("30.00", "EUR")
const another = parseMoney("99.50", "EUR")

const generations = [
  ["v1", checkoutV1],
  ["v2", checkoutV2],
] as const

async function folioOf({ ledger }: MemoryHeart): Promise<Folio> {
  const found = await ledger.load({ cartId })
  if (!found) throw new Error("no folio")
  return found
}

/** Collected with the yes; Medusa made no order of it. */
async function collected(generation: Generation, { lost = false } = {}) {
  const heart = memoryHeart({ generation, policy: { captureNow: true } })
  const id = await heart.passes()
  const operation = generation === checkoutV1 ? "Authorize" : "CompleteCheckoutSession"
  if (lost) await heart.losing({ operation, when: "after" }, () => heart.authorize())
  else await heart.authorize()
  return { heart, id }
}

async function givesBack(heart: MemoryHeart, amount = total) {
  const asked = { sessionId, asker, shop, medusaRefundId: "ref_1", amount }
  await refund(heart.parts, asked)
  heart.pass(600)
  await looks(heart)
}

async function looks(heart: MemoryHeart) {
  const { id } = (await folioOf(heart)).orderReference
  await tend(heart.parts, { id, orderId: null })
}

const startsAnew = async (heart: MemoryHeart) =>
  attach(heart.parts, { cartId, account: "de", orderReferenceId: orderReferenceId(await heart.draft()) })

const code = (name: string) => ({ is: "refused", problem: { code: name } })

describe.each(generations)("Money of Checkout %s that was collected without an order", (_name, generation) => {
  it("becomes an order as long as nobody gives it back", async () => {
    const { heart } = await collected(generation)
    expect(await heart.authorize()).toMatchObject({ is: "authorized", captured: true })
  })

  it("becomes none when it was given back", async () => {
    const { heart } = await collected(generation)
    await givesBack(heart)
    expect(await heart.authorize()).toMatchObject(code("order-reference-used-up"))
  })

  it("becomes none when a part of it was given back", async () => {
    const { heart } = await collected(generation)
    await givesBack(heart, asMuchAs)
    expect(await heart.authorize()).toMatchObject(code("checking"))
  })

  it("keeps the buyer from paying by another order reference", async () => {
    const { heart } = await collected(generation)
    expect(await startsAnew(heart)).toMatchObject(code("checking"))
  })

  it("keeps him from it while its answer is lost, too", async () => {
    const { heart } = await collected(generation, { lost: true })
    expect(await startsAnew(heart)).toMatchObject(code("checking"))
  })

  it.each([
    ["known", false],
    ["lost", true],
  ])("is not left behind by a cart that costs something else by now, its answer being %s", async (_what, lost) => {
    const { heart, id } = await collected(generation, { lost })
    expect(await heart.press(id, { session: "payses_2", amount: another })).toMatchObject(code("checking"))
    expect((await folioOf(heart)).orderReference.supersededAt).toBeNull()
  })

  it("lets him pay anew when it was given back", async () => {
    const { heart, id } = await collected(generation)
    await givesBack(heart)
    expect(standingOf(await folioOf(heart))).toMatchObject({ state: "ended" })
    expect(await heart.press(id)).toMatchObject(code("order-reference-used-up"))
    expect(await startsAnew(heart)).toMatchObject({ is: "attached" })
  })

  it("is no alarm when it was given back before anybody was told of it", async () => {
    const { heart } = await collected(generation)
    await givesBack(heart)
    heart.pass(3600)
    await looks(heart)
    await scheduleNext(heart.parts, (await folioOf(heart)).orderReference.id)
    const { flags, supersededAt, dueAt } = (await folioOf(heart)).orderReference
    expect({ flags, isLeft: supersededAt !== null, dueAt }).toEqual({ flags: [], isLeft: true, dueAt: null })
  })

  it("is an alarm until it is given back", async () => {
    const { heart } = await collected(generation)
    heart.pass(3600)
    await looks(heart)
    expect((await folioOf(heart)).orderReference).toMatchObject({
      flags: ["captured-without-order"],
      supersededAt: null,
    })
    await givesBack(heart)
    await looks(heart)
    expect((await folioOf(heart)).orderReference.flags).toEqual([])
  })
})

it("A cart is paid by no button while money that its order reference of Checkout v1 collected stands", async () => {
  const { heart } = await collected(checkoutV1)
  const of = { account: "de", cartId, sessionId, total, language: "de" } as const
  expect(await signOrderButton(heart.parts, of)).toMatchObject(code("checking"))
})

it("A reservation of Checkout v2 keeps the buyer from an order reference of Checkout v1, too", async () => {
  const heart = memoryHeart({ generation: checkoutV2 })
  await heart.passes()
  await heart.authorize()
  const { connector, ...account } = heart.parts.account("de")
  const flow = { ...connector, can: { ...connector.can, onward: "confirmation-flow" } } as const
  const parts = {
    ...heart.parts,
    account: (name: string) => ({ ...account, name, connector: name === "old" ? flow : connector }),
  }
  const other = { cartId, account: "old", orderReferenceId: orderReferenceId(await heart.draft()) }
  expect(await attach(parts, other)).toMatchObject(code("checking"))
})
