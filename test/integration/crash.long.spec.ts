import type { Simulator } from "../../src/simulator"
import { startSimulator } from "../../src/simulator"
import { settleReturn } from "../../src/services/payments/settle-return"
import { scheduleNext, tend } from "../../src/services/payments/tend"
import type { Errand } from "../builders/database-heart"
import { databaseHeart, errands } from "../builders/database-heart"
import type { Death } from "./heart-process"
import { heartProcesses } from "./in-own-process"
import type { LedgerDatabase } from "./ledger-database"
import { openLedgerDatabase } from "./ledger-database"

/**
 * Every call that changes something at Amazon, and three places in it at which the process is killed. What was begun
 * before is there; after a restart the reconciler looks, and whoever asked asks again.
 */
const calls = {
  SetOrderReferenceDetails: { verb: "confirm", after: [] },
  ConfirmOrderReference: { verb: "confirm", after: [] },
  Authorize: { verb: "authorize", after: ["confirm", "challenge"] },
  Capture: { verb: "capture", after: ["confirm", "challenge", "authorize", "order"] },
  Refund: { verb: "refund", after: ["confirm", "challenge", "authorize", "order", "capture"] },
  CloseAuthorization: { verb: "release", after: ["confirm", "challenge", "authorize", "order"] },
  CancelOrderReference: { verb: "cancel", after: ["confirm", "challenge", "authorize", "order"] },
  CloseOrderReference: { verb: "close", after: ["confirm", "challenge", "authorize", "order", "capture"] },
} as const satisfies Record<
  string,
  { verb: Errand["verb"]; after: readonly (Errand["verb"] | "challenge" | "order")[] }
>

type Operation = keyof typeof calls
const deaths = ["sending", "answering", "settling"] as const satisfies readonly Death["when"][]
const points = (Object.keys(calls) as Operation[]).flatMap((operation) =>
  deaths.map((when) => [operation, when] as const),
)

describe("A process that is killed in the middle of a call", () => {
  let simulator: Simulator
  let database: LedgerDatabase
  let processes: Awaited<ReturnType<typeof heartProcesses>>
  let heart: ReturnType<typeof databaseHeart>
  let ahead = 0

  beforeAll(async () => {
    simulator = await startSimulator({ tls: false })
    database = await openLedgerDatabase()
    await database.up()
    processes = await heartProcesses()
    heart = databaseHeart(around(), { ahead: () => ahead })
  })
  afterAll(async () => {
    await heart.close()
    processes.remove()
    await database.close()
    await simulator.stop()
  })

  const around = () => ({ database: database.url, amazon: simulator })
  const control = async (method: string, path: string, body?: object): Promise<Record<string, unknown>> => {
    const response = await fetch(`${simulator.control}/${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return (await response.json()) as Record<string, unknown>
  }
  const effects = async (id: string) =>
    (await control("GET", `effects?order_reference_id=${id}`))["counts"] as Record<string, number>
  const folioOf = async (cart: string) => {
    const folio = await heart.parts.ledger.load({ cartId: cart })
    if (!folio) throw new Error("no folio")
    return folio
  }
  const timePasses = async (seconds: number) => {
    ahead += seconds * 1000
    await control("POST", "clock", { advance_seconds: seconds })
  }

  async function reconcile(): Promise<void> {
    const now = heart.parts.clock.now()
    for (const id of await heart.parts.ledger.claimDue(now, new Date(now.getTime() + 120_000), 50)) {
      const folio = await heart.parts.ledger.load({ id })
      await tend(heart.parts, { id, orderId: folio?.orderReference.orderId ?? null })
      await scheduleNext(heart.parts, id)
    }
  }

  async function prepare(cart: string, steps: readonly (Errand["verb"] | "challenge" | "order")[]): Promise<Errand> {
    const amazonId = String((await control("POST", "order-references", {}))["order_reference_id"])
    const errand = { cart, amazonId }
    for (const step of steps) {
      if (step === "challenge") await passChallenge(amazonId)
      else if (step === "order") await rememberOrder(cart)
      else expect((await errands[step](heart.parts, { ...errand, verb: step })).is).not.toBe("refused")
    }
    const folio = await heart.parts.ledger.load({ cartId: cart })
    return { ...errand, verb: "confirm", ...(folio ? { id: folio.orderReference.id } : {}) }
  }

  async function passChallenge(amazonId: string): Promise<void> {
    const { redirect } = await control("POST", `order-references/${amazonId}/sca`, { outcome: "Success" })
    const url = new URL(String(redirect))
    await settleReturn(heart.parts, { token: url.pathname.split("/").at(-1) ?? "", query: url.search.slice(1) })
  }

  async function rememberOrder(cart: string): Promise<void> {
    const { orderReference } = await folioOf(cart)
    await heart.parts.ledger.commit([
      {
        in: "orderReference",
        id: orderReference.id,
        when: {},
        set: { orderId: `order_${cart}`, placedAt: new Date() },
      },
    ])
    await scheduleNext(heart.parts, orderReference.id)
  }

  it.each(points)("%s, killed while %s: after a restart nothing is doubled or lost", async (operation, when) => {
    const { verb, after } = calls[operation]
    const cart = `cart_${operation}_${when}`
    const secondClick = `second_${cart}`
    const errand = { ...(await prepare(cart, after)), verb }
    const ended = await processes.run({ around: around(), errand, death: { operation, when }, ahead })
    expect(ended).toEqual({ signal: "SIGKILL", answers: [] })
    expect((await effects(errand.amazonId))[operation] ?? 0).toBe(when === "sending" ? 0 : 1)

    await timePasses(121)
    await reconcile()
    const again = await errands[verb](heart.parts, { ...errand, medusaId: secondClick })
    expect(again.is).toBe(answers[verb])
    // Set is the one call that may be made twice: it fixes the same total on a Draft.
    const most = operation === "SetOrderReferenceDetails" && when !== "sending" ? 2 : 1
    expect((await effects(errand.amazonId))[operation]).toBe(most)

    const { authorizations, captures, refunds, wishes, rounds } = await folioOf(cart)
    expect([...authorizations, ...captures, ...refunds].filter(({ settledAt }) => settledAt === null)).toEqual([])
    expect(wishes.filter(({ state }) => state !== "done")).toEqual([])
    expect(rounds).toHaveLength(1)
    expect([...captures, ...refunds].filter(({ link }) => link === secondClick)).toHaveLength(
      verb === "capture" || verb === "refund" ? 1 : 0,
    )
  })

  const answers: Readonly<Record<Errand["verb"], string>> = {
    confirm: "confirmed",
    authorize: "authorized",
    capture: "captured",
    refund: "refunded",
    release: "released",
    cancel: "ended",
    // The reconciler has closed it.
    close: "nothing",
  }

  it.each(deaths)("Authorize, killed while %s, and nobody comes back: nothing stays reserved", async (when) => {
    const cart = `cart_gone_${when}`
    const errand = { ...(await prepare(cart, ["confirm", "challenge"])), verb: "authorize" } as const
    await processes.run({ around: around(), errand, death: { operation: "Authorize", when }, ahead })
    for (let turn = 0; turn < 35; turn++) {
      await timePasses(121)
      await reconcile()
    }
    const truth = await control("GET", `order-references/${errand.amazonId}`)
    expect(truth["state"]).toBe("Canceled")
    const reserved = (truth["authorizations"] as { state: string }[]).filter(
      ({ state }) => state === "Open" || state === "Pending",
    )
    expect(reserved).toEqual([])
    expect((await folioOf(cart)).orderReference.dueAt).toBeNull()
  })
})
