import { amazonMws } from "../../src/services/connectors/amazon-mws/connector"
import type { AmazonMwsSettings } from "../../src/services/connectors/amazon-mws/settings"
import type { Clock } from "../../src/services/ports/clock"
import type { Transport } from "../../src/services/ports/transport"
import { axiosTransport } from "../../src/services/support/axios-transport"
import type { ConnectorEvent } from "../../src/services/support/events"
import { Secret } from "../../src/services/support/secret"
import type { Simulator } from "../../src/simulator"
import type { ChangingVerb, ContractWorld, Falsehood, Harness, MoneyVerb, Trouble } from "../contract/contract-world"

const actions = {
  prepare: "SetOrderReferenceDetails",
  place: "ConfirmOrderReference",
  authorize: "Authorize",
  capture: "Capture",
  refund: "Refund",
  release: "CloseAuthorization",
  cancel: "CancelOrderReference",
  close: "CloseOrderReference",
  label: "SetOrderAttributes",
} as const satisfies Record<ChangingVerb, string>

export const kinds = {
  reset: "reset",
  timeout: "timeout",
  broken: "500",
  busy: "503",
  page: "html",
  throttled: "throttled",
  truncated: "truncated",
  empty: "empty",
  oversized: "oversized",
  declares: "doctype",
} as const satisfies Record<Trouble, string>

const lies = {
  reference: [/ReferenceId>[\w-]{32}</g, "ReferenceId>00000000000000000000000000000000<"],
  amount: [/<Amount>(94\.50|10\.00)</g, "<Amount>1.00<"],
  currency: [/<CurrencyCode>EUR</g, "<CurrencyCode>GBP<"],
  state: [/<State>\w+</g, "<State>Undreamt<"],
} as const satisfies Record<Falsehood, readonly [RegExp, string]>

export type Control = (path: string, body?: unknown, method?: string) => Promise<Readonly<Record<string, unknown>>>

/** The simulator's control interface. */
export const controlOf =
  ({ control }: Simulator): Control =>
  async (path, body, method = "POST") => {
    const response = await fetch(`${control}/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer = (await response.json()) as Readonly<Record<string, unknown>>
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer
  }

/** Real time, but pauses between tries are not waited for. */
export const hastyClock: Clock = { now: () => new Date(), sleep: () => new Promise((resolve) => setImmediate(resolve)) }

export const settingsFor = (simulator: Simulator): AmazonMwsSettings => ({
  region: "de",
  sandbox: true,
  sellerId: simulator.sellerId,
  accessKeyId: simulator.accessKeyId,
  secretAccessKey: new Secret(simulator.secretAccessKey),
  clientId: simulator.clientId,
  endpoint: simulator.http,
  quota: "off",
  timeouts: Object.fromEntries(Object.values(actions).map((action) => [action, 400])),
})

function steer(control: Control, lie: { next: Falsehood | undefined }): ContractWorld {
  return {
    buyerChooses: async () => {
      const { order_reference_id: id } = await control("order-references", {})
      return { kind: "order-reference", id: String(id) }
    },
    buyerPasses: async ({ id }) => void (await control(`order-references/${id}/sca`, { outcome: "Success" })),
    logins: async () => {
      const own = await control("tokens", {})
      const foreign = await control("tokens", { buyer_id: "amzn1.account.SOMEBODYELSE" })
      return { own: String(own["access_token"]), foreign: String(foreign["access_token"]) }
    },
    nextEnds: async (verb: MoneyVerb, state, reason, soft) => {
      await control("outcomes", { operation: actions[verb], state, reason_code: reason, soft_decline: soft })
    },
    nextMeets: async (verb, when, trouble) => {
      await control("faults", { operation: actions[verb], when, kind: kinds[trouble], times: 1 })
    },
    nextAnswerLies: (about) => {
      lie.next = about
    },
    timePasses: async (seconds) => void (await control("clock", { advance_seconds: seconds })),
    effects: async ({ id }) => {
      const { counts } = (await control(`effects?order_reference_id=${id}`, undefined, "GET")) as {
        counts: Record<string, number>
      }
      const verbs = Object.entries(actions).filter(([, action]) => counts[action] !== undefined)
      return Object.fromEntries(verbs.map(([verb, action]) => [verb, counts[action]]))
    },
  }
}

type Lies = Readonly<Record<Falsehood, readonly [RegExp, string]>>
export type Lie = { next: Falsehood | undefined }

/** The next answer is about something else. */
export const lying =
  (honest: Transport, lie: Lie, how: Lies = lies): Transport =>
  async (request) => {
    const response = await honest(request)
    if (lie.next === undefined) return response
    const [from, to] = how[lie.next]
    lie.next = undefined
    return { ...response, body: response.body.replace(from, to) }
  }

const transport = axiosTransport()

/** A fresh world of the running simulator, and a connector that speaks to it over HTTP. */
export async function beginAmazonMws(simulator: Simulator): Promise<Harness & { readonly control: Control }> {
  const control = controlOf(simulator)
  await control("reset")
  const lie: { next: Falsehood | undefined } = { next: undefined }
  const events: ConnectorEvent[] = []
  const connect = (different: Partial<AmazonMwsSettings> = {}) =>
    amazonMws(
      { ...settingsFor(simulator), ...different },
      { transport: lying(transport, lie), clock: hastyClock, observe: (event) => events.push(event) },
    )
  return {
    control,
    connector: connect(),
    service: "GREEN",
    misconfigured: {
      secret: connect({ secretAccessKey: new Secret("not/the+secret=key") }),
      key: connect({ accessKeyId: "AKIANOBODYKNOWSTHIS0" }),
      seller: connect({ sellerId: "A3SOMEBODYELSE" }),
    },
    world: steer(control, lie),
    events,
    canaries: [
      simulator.secretAccessKey,
      simulator.accessKeyId,
      "not/the+secret=key",
      "Christoph",
      "Conn",
      "buyer@example.com",
      "Leopoldstra",
      "80807",
      "5550100",
    ],
  }
}
