import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

import { whoHears } from "../../../src/services/domain/who-hears"
import { announcements } from "../../../src/services/payments/announcements"
import { merged } from "../../../src/services/payments/decide"
import { entry } from "../../../src/services/payments/history"
import type { Change, Folio } from "../../../src/services/ports/ledger"
import type { AnnouncementRow } from "../../../src/services/ports/rows"
import { row, someDay, someMoney } from "../../builders/ledger-rows"
import { memoryLedger } from "../../builders/memory-ledger"

const by = { source: "poll", at: someDay } as const
const orderReference = row.orderReference({ total: someMoney(9_450n), flags: ["do-not-ship"] })
const mine = { orderReferenceId: orderReference.id }
const round = row.round({ ...mine, sessionId: "payses_round" })
const authorization = row.authorization({
  ...mine,
  sessionId: "payses_paid",
  amazonId: "A1",
  state: "Declined",
  reason: "InvalidPaymentMethod",
})
const capture = row.capture({ ...mine, authorizationId: authorization.id, amazonId: "C1", amount: someMoney(1_000n) })
const refund = row.refund({ ...mine, captureId: capture.id, amazonId: "R1", amount: someMoney(250n) })
const chargeback = row.chargeback({ ...mine, captureId: capture.id, amazonId: "B1", amount: someMoney(1_000n) })

const folio: Folio = {
  orderReference,
  rounds: [round],
  authorizations: [authorization],
  captures: [capture],
  refunds: [refund],
  chargebacks: [chargeback],
  plans: [],
  wishes: [],
}

const told = (changes: readonly Change[], asksAgain = false, before = folio): readonly AnnouncementRow[] =>
  announcements(before, changes, { now: someDay, asksAgain: () => asksAgain }).flatMap((change) =>
    change.in === "announcement" && "insert" in change ? [change.insert] : [],
  )

const decline = (more: Partial<typeof authorization> = {}): [Folio, Change] => {
  const reason = more.reason ?? "InvalidPaymentMethod"
  const entered = {
    ...mine,
    kind: "authorization",
    targetId: authorization.id,
    event: "decline",
    to: "Declined",
  } as const
  return [{ ...folio, authorizations: [{ ...authorization, ...more }] }, entry(by, { ...entered, reason })]
}

describe("What the shop hears of a change", () => {
  it.each([
    ["present", "InvalidPaymentMethod", "sync", false, "wallet"],
    ["present", "AmazonRejected", "sync", false, "cart"],
    ["present", "ProcessingFailure", "sync", false, "retry"],
    ["present", "from-the-future", "sync", false, "cart"],
    ["present", "TransactionTimedOut", "sync", false, "cart"],
    ["present", "TransactionTimedOut", "sync", true, "wait"],
    ["present", "TransactionTimedOut", "async", true, "cart"],
    ["gone", "InvalidPaymentMethod", "async", false, "wait"],
    ["gone", "AmazonRejected", "async", false, "wait"],
  ] as const)(
    "with the buyer %s, a decline by %s (%s, asked again: %s) leads to %s",
    (buyer, reason, mode, asksAgain, next) => {
      const [before, change] = decline({ buyer, reason, mode })
      expect(told([change], asksAgain, before)).toMatchObject([
        {
          name: "amazon-pay.authorization-declined",
          orderReferenceId: orderReference.id,
          createdAt: someDay,
          sentAt: null,
          data: {
            kind: "authorization",
            amazon_id: "A1",
            amount: "94.50",
            currency_code: "EUR",
            payment_session_id: "payses_paid",
            buyer,
            reason,
            soft: false,
            next,
          },
        },
      ])
    },
  )

  it("a decline meets nobody once the order is placed, or when Amazon took its time", () => {
    const [before, change] = decline({ buyer: "present", reason: "InvalidPaymentMethod" })
    const gone = [{ data: { buyer: "gone", next: "wait" } }]
    const placed = { ...before, orderReference: { ...orderReference, orderId: "order_1" } }
    expect(told([change], false, placed)).toMatchObject(gone)
    const late = {
      ...mine,
      kind: "authorization",
      targetId: authorization.id,
      event: "decline",
      to: "Declined",
    } as const
    expect(told([entry(by, { ...late, from: "Pending" })], false, before)).toMatchObject(gone)
  })

  it.each([
    ["capture", capture, "amazon-pay.capture-declined", "10.00", "C1"],
    ["refund", refund, "amazon-pay.refund-declined", "2.50", "R1"],
  ] as const)(
    "a declined %s is told with its own amount and the session that paid",
    (kind, target, name, amount, id) => {
      const change = entry(by, { ...mine, kind, targetId: target.id, event: "decline", to: "Declined" })
      expect(told([change])).toMatchObject([
        { name, data: { amount, amazon_id: id, payment_session_id: "payses_paid", reason: null } },
      ])
    },
  )

  it("a claim is told with the claimed amount and the reason Amazon gave", () => {
    const change = entry(by, {
      ...mine,
      kind: "chargeback",
      targetId: chargeback.id,
      event: "chargeback",
      reason: "FRAUD",
    })
    expect(told([change])).toMatchObject([
      {
        name: "amazon-pay.chargeback",
        data: { amount: "10.00", amazon_id: "B1", reason: "FRAUD", next: "answer-claim" },
      },
    ])
  })

  it("what is about the whole order reference is told with its total and its round's session", () => {
    const change = entry(by, {
      ...mine,
      kind: "order-reference",
      targetId: orderReference.id,
      event: "gave-up",
      reason: "x",
    })
    expect(told([change])).toMatchObject([
      {
        name: "amazon-pay.payment-failed",
        data: { amount: "94.50", amazon_id: orderReference.amazonId, payment_session_id: "payses_round", reason: "x" },
      },
    ])
  })

  it("a wish that is not asked for any more is told with what was wished for", () => {
    const about = { ...mine, kind: "wish", targetId: authorization.id, event: "parked", to: "release" } as const
    expect(told([entry(by, about)])).toMatchObject([
      { name: "amazon-pay.parked", data: { kind: "wish", reason: "release", amazon_id: "A1", next: "look" } },
    ])
  })

  it("a flag is told when it is raised, not again while it stands, and not when it goes", () => {
    const flagged = (flags: readonly string[]) =>
      told([{ in: "orderReference", id: orderReference.id, when: {}, set: { flags } }]).map(({ name }) => name)
    expect(flagged(["do-not-ship", "captured-on-canceled"])).toEqual(["amazon-pay.captured-on-canceled"])
    expect(flagged(["do-not-ship"])).toEqual([])
    expect(flagged([])).toEqual([])
    expect(flagged(["do-not-ship", "refund-declined", "chargeback"])).toEqual([])
  })

  it.each([
    ["captured-on-canceled", "refund"],
    ["captured-without-order", "look"],
  ])("money that nobody should have (%s) is told with what is left of it to give back", (flag, next) => {
    const change: Change = { in: "orderReference", id: orderReference.id, when: {}, set: { flags: [flag] } }
    const before = (state: string): Folio => ({ ...folio, refunds: [{ ...refund, state }] })
    const of = (amount: string) => [{ data: { amount, currency_code: "EUR", next } }]
    expect(told([change], false, before("Declined"))).toMatchObject(of("10.00"))
    expect(told([change], false, before("Completed"))).toMatchObject(of("7.50"))
  })

  it("money of which nothing is left to give back is told to nobody", () => {
    const change: Change = {
      ...{ in: "orderReference", id: orderReference.id, when: {} },
      set: { flags: ["captured-on-canceled"] },
    }
    expect(told([change], false, { ...folio, refunds: [{ ...refund, amount: capture.amount }] })).toEqual([])
  })

  it("goes its ordinary way in silence", () => {
    const change = entry(by, { ...mine, kind: "capture", targetId: capture.id, event: "transition", to: "Completed" })
    expect(told([change])).toEqual([])
    expect(told([])).toEqual([])
  })

  it("carries ids, amounts and reasons only: no column of a row that this test does not name", () => {
    const [before, change] = decline()
    expect(Object.keys(told([change], false, before)[0]?.data ?? {}).sort()).toEqual(
      ["amazon_id", "amount", "buyer", "currency_code", "kind", "next", "payment_session_id", "reason", "soft"].sort(),
    )
  })
})

describe("A flag that two processes raise at once", () => {
  it("is told by one of them: the other's commit is lost and decided anew", async () => {
    const ledger = memoryLedger()
    await ledger.commit([{ in: "orderReference", insert: orderReference }])
    const flags = [...orderReference.flags, "captured-on-canceled"]
    const change: Change = { in: "orderReference", id: orderReference.id, when: {}, set: { flags } }
    const context = { now: someDay, asksAgain: () => false }
    const raise = () => ledger.commit(merged([change, ...announcements(folio, [change], context)]))
    expect([await raise(), await raise()]).toEqual(["done", "lost"])
  })
})

describe("Commits that nobody decides through decideAndSchedule", () => {
  const folder = join(__dirname, "../../../src/services/payments")
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((it) => it.endsWith(".ts"))
  const heardWords = Object.entries(whoHears)
    .filter(([, lines]) => Object.values(lines).some((line) => typeof line === "string"))
    .map(([word]) => word)
  const direct = files.filter((file) => readFileSync(join(folder, file), "utf8").includes("ledger.commit("))

  it.each(direct)("in %s announce what they tell the history, or tell nothing that is heard", (file) => {
    const text = readFileSync(join(folder, file), "utf8")
    const heard = heardWords.filter((word) => text.includes(`event: "${word}"`))
    expect(heard.length === 0 || text.includes("announced(")).toBe(true)
  })
})
