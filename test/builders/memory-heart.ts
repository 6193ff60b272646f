import { setImmediate } from "node:timers/promises"

import { orderReferenceId } from "../../src/services/domain/ids"
import type { Money } from "../../src/services/domain/money"
import { parseMoney } from "../../src/services/domain/money"
import { authorize } from "../../src/services/payments/authorize"
import { confirm } from "../../src/services/payments/confirm"
import type { Parts, Policy } from "../../src/services/payments/parts"
import { settleReturn } from "../../src/services/payments/settle-return"
import type { Clock } from "../../src/services/ports/clock"
import type { Lock } from "../../src/services/ports/lock"
import type { Transport, TransportRequest } from "../../src/services/ports/transport"
import { TransportFailure } from "../../src/services/ports/transport"
import { Secret } from "../../src/services/support/secret"
import type { OrderReferenceTruth } from "../../src/simulator"
import { assemble } from "../../src/simulator/assemble"
import { defaultSellers } from "../../src/simulator/world/sellers"
import type { Switches } from "../../src/simulator/world/switches"
import { defaultSwitches } from "../../src/simulator/world/switches"
import { checkoutV1 } from "./generations/checkout-v1"
import type { Control, Generation } from "./generations/generation"
import { sellerOf } from "./generations/seller-of"
import { memoryLedger } from "./memory-ledger"

export type HeartOptions = {
  /** @default checkout v1 */
  readonly generation?: Generation
  readonly policy?: Partial<Policy>
  readonly switches?: Partial<Switches>
  readonly seed?: string
}

export const usualPolicy: Policy = {
  authorization: "sync",
  captureNow: false,
  pendingOrders: "decline",
  captureMismatch: "refuse",
  splitMayLoseReservation: false,
  requireToken: false,
  expectImmediateAuthorization: true,
  refundAboveCaptured: false,
  maxAttempts: 8,
  processingFailureWait: 90,
  maxAttemptsBuyerGone: 4,
  softDeclinePause: 3600,
  unpaidOrders: "cancel",
}

export const total = parseMoney("94.50", "EUR")
export const cartId = "cart_1"
export const sessionId = "payses_1"

type Body = Readonly<Record<string, unknown>>
type Answer = Readonly<Record<string, unknown>>
type Call = { readonly operation: string; readonly parameters: Readonly<Record<string, string>> }

/** No lock at all: the ledger alone has to hold. */
const noLock: Lock = { run: (_key, job) => job() }

/** Time that passes only when somebody sleeps or a test says so; the simulated Amazon lives in the same time. */
export function sharedTime() {
  let at = Date.parse("2026-03-01T10:00:00.000Z")
  const clock: Clock = {
    now: () => new Date(at),
    sleep: async (milliseconds) => {
      at += milliseconds
      await setImmediate()
    },
  }
  return { clock, pass: (seconds: number) => void (at += seconds * 1000), milliseconds: () => at }
}

type Loss = { readonly operation: string; readonly when: "before" | "after" }

/** The payments with a ledger in memory, and Amazon played in the same process: no network, no waiting, one clock. */
export function memoryHeart(options: HeartOptions = {}) {
  const time = sharedTime()
  const amazon = assemble({
    clock: { now: time.milliseconds },
    seed: options.seed ?? "heart",
    sellers: defaultSellers,
    switches: { ...defaultSwitches, ...options.switches },
  })
  const losses = new Set<Loss>()
  const ledger = memoryLedger()
  const generation = options.generation ?? checkoutV1
  const transport = straightTo(amazon.handle, { clock: time.clock, losses, generation })
  const connector = generation.connect(sellerOf(amazon), { transport, clock: time.clock, observe: () => undefined })
  const parts: Parts = {
    ledger,
    lock: noLock,
    clock: time.clock,
    stateSecrets: [new Secret("a secret of the tests, 32 bytes long or more")],
    returnUrl: (token) => `https://shop.example/amazon-pay/return/${token}`,
    account: (name) => ({ name, environment: "sandbox", connector, policy: { ...usualPolicy, ...options.policy } }),
  }
  const control = controlOf(amazon.handle)
  return {
    ...verbs(parts, control, generation),
    parts,
    ledger,
    control,
    transport,
    pass: time.pass,
    /** While `job` runs, no answer of this operation arrives, or no such request. */
    losing: async <T>(loss: Loss, job: () => Promise<T>): Promise<T> => {
      losses.add(loss)
      return job().finally(() => losses.delete(loss))
    },
  }
}

export type MemoryHeart = ReturnType<typeof memoryHeart>

type Handle = ReturnType<typeof assemble>["handle"]
const origin = "http://amazon.test"

type Way = { readonly clock: Clock; readonly losses: ReadonlySet<Loss>; readonly generation: Generation }

/** The request handed over without a network; a lost answer costs the caller his time. */
export const straightTo =
  (handle: Handle, { clock, losses, generation }: Way): Transport =>
  async (request) => {
    const asked = asReceived(request)
    const operation = generation.operationOf(request)
    const lost = (when: Loss["when"]): boolean =>
      [...losses].some((it) => it.when === when && it.operation === operation)
    const giveUp = async (): Promise<never> => {
      await clock.sleep(request.timeout)
      throw new TransportFailure("timeout", "maybe")
    }
    if (lost("before")) return giveUp()
    const response = await handle(asked)
    if (!response || response.lost || lost("after")) return giveUp()
    return { headers: {}, ...response }
  }

function asReceived({ method, url, headers, body = "" }: TransportRequest) {
  const { pathname: path, searchParams: query, host } = new URL(url)
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  return { method, path, query, headers: { host, ...lower }, body, origin }
}

export const controlOf =
  (handle: Handle): Control =>
  async (method, path, body = {}) => {
    const url = new URL(`${origin}/_control/${path}`)
    const asked = { method, path: url.pathname, query: url.searchParams, headers: {}, origin }
    const response = await handle({ ...asked, body: JSON.stringify(body) })
    const answer = JSON.parse(response?.body ?? "{}") as Answer
    if (response?.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`)
    return answer
  }

type Press = { readonly session?: string; readonly cart?: string; readonly amount?: Money }

/** What buyer and shop do, with one cart and one session unless said otherwise. */
function verbs(parts: Parts, control: Control, generation: Generation) {
  const draft = (more: Body = {}): Promise<string> => generation.begin(control, more)
  const press = (id: string, { session = sessionId, cart = cartId, amount = total }: Press = {}) =>
    confirm(parts, {
      cartId: cart,
      account: "de",
      orderReferenceId: orderReferenceId(id),
      sessionId: session,
      total: amount,
      cart: async () => ({ due: amount, language: "de" }),
    })
  const comeBack = async (id: string, outcome: string) => {
    const url = new URL(await generation.leavePage(control, id, outcome))
    return settleReturn(parts, { token: url.pathname.split("/").at(-1) ?? "", query: url.search.slice(1) })
  }
  return {
    draft,
    press,
    comeBack,
    authorize: ({ session = sessionId, amount = total }: Omit<Press, "cart"> = {}) =>
      authorize(parts, { sessionId: session, amount }),
    /** Wallet, "buy now" and a passed challenge; the order reference's id. */
    passes: async (more: Body = {}): Promise<string> => {
      const id = await draft(more)
      const confirmed = await press(id)
      if (confirmed.is !== "confirmed") throw new Error(JSON.stringify(confirmed))
      await comeBack(id, "Success")
      return id
    },
    // The control interface answers JSON of many shapes; this path has this one.
    truth: async (id: string) => (await control("GET", `order-references/${id}`)) as unknown as OrderReferenceTruth,
    /** The same of any generation. */
    atAmazon: (id: string) => generation.truth(control, id),
    effects: async (id: string) =>
      (await control("GET", `effects?order_reference_id=${id}`))["counts"] as Readonly<Record<string, number>>,
    // The control interface answers JSON of many shapes; this path has this one.
    calls: async () => (await control("GET", "calls?since=0")) as unknown as readonly Call[],
  }
}
