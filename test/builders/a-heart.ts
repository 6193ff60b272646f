import { assemble } from "../../src/services/assemble"
import { orderReferenceId } from "../../src/services/domain/ids"
import { money } from "../../src/services/domain/money"
import type { AmazonPayOptions } from "../../src/services/options/options"
import type { AttachInput } from "../../src/services/payments/attach"
import { attach } from "../../src/services/payments/attach"
import { authorize } from "../../src/services/payments/authorize"
import type { CartNow } from "../../src/services/payments/cart-now"
import type { ConfirmInput } from "../../src/services/payments/confirm"
import { confirm } from "../../src/services/payments/confirm"
import { settleReturn } from "../../src/services/payments/settle-return"
import { tellStanding } from "../../src/services/payments/tell-standing"
import type { Clock } from "../../src/services/ports/clock"
import type { Lock } from "../../src/services/ports/lock"
import type { ConnectorEvent } from "../../src/services/support/events"
import type { Simulator } from "../../src/simulator"
import { controlOf } from "../connectors/amazon-mws-harness"
import { memoryLedger } from "./memory-ledger"

type Body = Readonly<Record<string, unknown>>
type Call = {
  readonly operation: string
  readonly status: number
  readonly parameters: Readonly<Record<string, string>>
}

/** One at a time, in the order of asking. */
export function queueLock(): Lock {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run: (_key, job) => {
      const mine = last.then(job)
      last = mine.catch(() => undefined)
      return mine
    },
  }
}

const sellers = { de: "1", uk: "2", us: "3", jp: "4" } as const

const accountFor = (simulator: Simulator, region: keyof typeof sellers) => ({
  region,
  sandbox: true,
  sellerId: `A2SIMULATORSELLER${region === "de" ? "" : region.toUpperCase()}`,
  clientId: `amzn1.application-oa2-client.${sellers[region].repeat(32)}`,
  accessKeyId: `AKIASIMULATORKEY000${sellers[region]}`,
  secretAccessKey: `simulated/Secret+Key=With~and*${region}00000000`,
  endpoint: simulator.http,
})

type Options = Partial<AmazonPayOptions> & { readonly lock?: Lock }

/**
 * The assembled heart without a shop: its real connector speaks to the simulator, the ledger is in memory, and pauses
 * are not waited for. Begins a fresh world at the simulator.
 */
export async function aHeart(simulator: Simulator, { lock = queueLock(), ...options }: Options = {}) {
  const control = controlOf(simulator)
  await control("reset")
  const slept: number[] = []
  const clock: Clock = {
    now: () => new Date(),
    sleep: (milliseconds) => {
      slept.push(milliseconds)
      return new Promise((resolve) => setImmediate(resolve))
    },
  }
  const ledger = memoryLedger()
  const events: ConnectorEvent[] = []
  const made = assemble(
    {
      accounts: Object.fromEntries(
        (["de", "uk", "us", "jp"] as const).map((region) => [region, accountFor(simulator, region)]),
      ),
      stateSecret: "a secret for tests, of thirty-two bytes or more",
      backendUrl: "http://localhost:9000",
      storefront: { success: "http://localhost:8000/thanks", failure: "http://localhost:8000/problem" },
      ...options,
    },
    { ledger, clock, observe: (event) => events.push(event) },
  )
  const parts = made.with(lock)
  const draft = async (more: Body = {}) => String((await control("order-references", more))["order_reference_id"])
  const attachInput = (id: string, more: Partial<AttachInput> = {}): AttachInput => ({
    cartId: "cart_1",
    account: "de",
    orderReferenceId: orderReferenceId(id),
    ...more,
  })
  const folioOf = async (id: string, environment: "sandbox" | "live" = "sandbox") => {
    const folio = await ledger.load({ environment, amazonId: orderReferenceId(id) })
    if (!folio) throw new Error(`the ledger does not know ${id}`)
    return folio
  }
  return {
    parts,
    control,
    ledger,
    events,
    slept,
    draft,
    folioOf,
    attach: (id: string, more: Partial<AttachInput> = {}) => attach(parts, attachInput(id, more)),
    /** "Buy now" for 94.50 EUR, unless told otherwise. */
    confirm: (id: string, { total = money(9_450n, "EUR"), ...more }: Partial<ConfirmInput & CartNow> = {}) => {
      const cart = async () => ({ due: total, language: "de" as const, ...more })
      return confirm(parts, { ...attachInput(id), sessionId: "payses_1", total, cart, ...more })
    },
    authorize: (sessionId = "payses_1") => authorize(parts, { sessionId, amount: money(9_450n, "EUR") }),
    /** Where Amazon's page sends the browser. */
    sca: async (id: string, outcome: "Success" | "Failure" | "Abandoned") =>
      String((await control(`order-references/${id}/sca`, { outcome }))["redirect"]),
    /** The browser arrives at one of our return URLs. */
    comesBack: (url: string) => {
      const { pathname, search } = new URL(url)
      return settleReturn(parts, { token: pathname.split("/").at(-1) ?? "", query: search.slice(1) })
    },
    standing: async (cartId = "cart_1") => tellStanding(ledger, await ledger.load({ cartId })),
    truth: (id: string) => control(`order-references/${id}`, undefined, "GET"),
    fault: (operation: string, when: "before" | "after", kind: string, times = 1) =>
      control("faults", { operation, when, kind, times }),
    effects: async (id: string) =>
      (await control(`effects?order_reference_id=${id}`, undefined, "GET"))["counts"] as Record<string, number>,
    calls: async (operation?: string) => {
      // The control interface answers JSON of many shapes; this path has this one.
      const calls = (await control("calls?since=0", undefined, "GET")) as unknown as readonly Call[]
      return calls.filter((it) => operation === undefined || it.operation === operation)
    },
  }
}

export type Heart = Awaited<ReturnType<typeof aHeart>>
