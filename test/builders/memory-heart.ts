import { setImmediate } from "node:timers/promises"

import { amazonMws } from "../../src/services/connectors/amazon-mws/connector"
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
import { freshReference } from "../../src/services/support/fresh-reference"
import { Secret } from "../../src/services/support/secret"
import type { OrderReferenceTruth } from "../../src/simulator"
import { assemble } from "../../src/simulator/assemble"
import { defaultSellers } from "../../src/simulator/world/sellers"
import type { Switches } from "../../src/simulator/world/switches"
import { defaultSwitches } from "../../src/simulator/world/switches"
import { memoryLedger } from "./memory-ledger"

export type HeartOptions = {
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
  const transport = straightTo(amazon.handle, { clock: time.clock, losses })
  const connector = connectorTo(transport, time.clock)
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
    ...verbs(parts, control),
    parts,
    ledger,
    control,
    transport,
    pass: time.pass,
    /** Every planned fault is met by a call that means nothing. */
    forgetFaults: () => forgetFaults(control, connector),
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

export function connectorTo(transport: Transport, clock: Clock) {
  const [seller] = defaultSellers
  if (!seller) throw new Error("the simulator has no seller")
  const { sellerId, accessKeyId, clientId } = seller
  const secretAccessKey = new Secret(seller.secretAccessKey)
  return amazonMws(
    { region: "de", sandbox: true, sellerId, accessKeyId, secretAccessKey, clientId, endpoint: origin, quota: "off" },
    { transport, clock, observe: () => undefined },
  )
}

type Way = { readonly clock: Clock; readonly losses: ReadonlySet<Loss> }

/** The request handed over without a network; a lost answer costs the caller his time. */
export const straightTo =
  (handle: Handle, { clock, losses }: Way): Transport =>
  async (request) => {
    const asked = asReceived(request)
    const actions = [asked.query, new URLSearchParams(asked.body)].map((it) => it.get("Action"))
    const lost = (when: Loss["when"]): boolean =>
      [...losses].some((it) => it.when === when && actions.includes(it.operation))
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

export async function forgetFaults(control: Control, connector: ReturnType<typeof connectorTo>): Promise<void> {
  const order = { kind: "order-reference", id: "S02-0000000-0000000" } as const
  const children = { authorization: "A000001", capture: "C000001", refund: "R000001" } as const
  const deadline = new Date(8.64e15)
  const attempt = { key: freshReference(), repeat: false, deadline }
  const ref = <K extends keyof typeof children>(kind: K) => ({ kind, id: `${order.id}-${children[kind]}` })
  const journey = {
    total,
    urls: { success: "https://a.example/", failure: "https://a.example/" },
    expectImmediate: false,
    mode: "sync",
    captureNow: false,
    custom: "",
  } as const
  const asks: Readonly<Record<string, () => Promise<unknown>>> = {
    SetOrderReferenceDetails: () => connector.prepare({ order, journey, attempt }),
    ConfirmOrderReference: () => connector.place({ order, journey, attempt }),
    Authorize: () =>
      connector.authorize({ order, amount: total, first: true, mode: "sync", captureNow: false, attempt }),
    Capture: () => connector.capture({ authorization: ref("authorization"), amount: total, attempt }),
    Refund: () => connector.refund({ capture: ref("capture"), amount: total, attempt }),
    CloseAuthorization: () => connector.release({ authorization: ref("authorization"), why: "", deadline }),
    CancelOrderReference: () => connector.end({ order, how: "cancel", why: "", deadline }),
    CloseOrderReference: () => connector.end({ order, how: "close", why: "", deadline }),
    GetOrderReferenceDetails: () => connector.read(order),
    GetAuthorizationDetails: () => connector.read(ref("authorization")),
    GetCaptureDetails: () => connector.read(ref("capture")),
    GetRefundDetails: () => connector.read(ref("refund")),
  }
  for (;;) {
    // The control interface answers JSON of many shapes; this path has this one.
    const [next] = (await control("GET", "faults")) as unknown as readonly { readonly operation: string }[]
    if (!next) return
    await asks[next.operation]?.().catch(() => undefined)
  }
}

export const controlOf =
  (handle: Handle) =>
  async (method: "GET" | "POST" | "PATCH", path: string, body: Body = {}): Promise<Answer> => {
    const url = new URL(`${origin}/_control/${path}`)
    const asked = { method, path: url.pathname, query: url.searchParams, headers: {}, origin }
    const response = await handle({ ...asked, body: JSON.stringify(body) })
    const answer = JSON.parse(response?.body ?? "{}") as Answer
    if (response?.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`)
    return answer
  }

export type Control = ReturnType<typeof controlOf>
type Press = { readonly session?: string; readonly cart?: string; readonly amount?: Money }

/** What buyer and shop do, with one cart and one session unless said otherwise. */
function verbs(parts: Parts, control: Control) {
  const draft = async (more: Body = {}): Promise<string> =>
    String((await control("POST", "order-references", more))["order_reference_id"])
  const press = (id: string, { session = sessionId, cart = cartId, amount = total }: Press = {}) =>
    confirm(parts, {
      cartId: cart,
      account: "de",
      orderReferenceId: orderReferenceId(id),
      sessionId: session,
      total: amount,
      cart: async () => ({ due: amount, language: "de" }),
    })
  const comeBack = async (id: string, outcome: "Success" | "Failure" | "Abandoned") => {
    const { redirect } = await control("POST", `order-references/${id}/sca`, { outcome })
    const url = new URL(String(redirect))
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
    truth: async (id: string) => (await control("GET", `order-references/${id}`)) as OrderReferenceTruth,
    effects: async (id: string) =>
      (await control("GET", `effects?order_reference_id=${id}`))["counts"] as Readonly<Record<string, number>>,
    // The control interface answers JSON of many shapes; this path has this one.
    calls: async () => (await control("GET", "calls?since=0")) as unknown as readonly Call[],
  }
}
