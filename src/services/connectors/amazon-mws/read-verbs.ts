import { Fault } from "../../domain/fault"
import type { Kind } from "../../domain/lives"
import type { Ref, Seen } from "../../domain/seen"
import type { PaymentConnector } from "../../ports/payment-connector"
import type { How } from "../../support/calls/repeating"
import type { Call } from "./client"
import type { Conversation } from "./conversation"
import { operations } from "./operations"
import { regions } from "./regions"

type Read = Awaited<ReturnType<PaymentConnector["read"]>>
type ReadOne = (id: string, how: How, login?: string) => Promise<Read>
type Verbs = Pick<PaymentConnector, "read" | "find" | "check" | "ordersNamed">

/** Looking: changes nothing at Amazon. */
export function readVerbs({ call, soon, settings }: Conversation): Verbs {
  const plain =
    (row: Row): ReadOne =>
    async (id, how) => {
      const { output, requestId } = await call(row, { id }, how)
      return { seen: [output], ...withRequest(requestId) }
    }
  const readers: Readonly<Record<Kind, ReadOne>> = {
    "order-reference": async (id, how, accessToken) => {
      const { output, requestId } = await call(operations.getOrderReferenceDetails, { id, accessToken }, how)
      return { seen: [output.seen], buyer: output.buyer, ...withRequest(requestId) }
    },
    authorization: plain(operations.getAuthorizationDetails),
    capture: plain(operations.getCaptureDetails),
    refund: plain(operations.getRefundDetails),
  }
  const read = (ref: Ref, how: How, login?: string): Promise<Read> => readers[ref.kind](ref.id, how, login)

  return {
    read: (ref, login) => read(ref, soon(), login),
    find: async (key, near) => {
      const how = soon()
      const parent = await read(near, how)
      for (const child of newestFirst(parent.seen)) {
        const found = (await read(child, how)).seen.find((seen) => seen.key === key)
        if (found !== undefined) return { ...found, parent: near }
      }
      return "absent"
    },
    ordersNamed: ({ orderNumber: sellerOrderId, created }) =>
      listed(call, soon(), { sellerOrderId, paymentDomain: domainOf(settings), created, newestFirst: true }),
    check: async () => {
      const { output: account } = await call(operations.getMerchantAccountStatus, {}, soon())
      return { account, service: await serviceStatus(call, soon()) }
    },
  }
}

const domainOf = ({ region }: Conversation["settings"]): string => regions[region].paymentDomain

/** One order has a handful of order references; more pages than this are not read. */
const mostPages = 5

async function listed(call: Call, how: How, asked: Listing): Promise<readonly Seen[]> {
  const first = (await call(operations.listOrderReference, asked, how)).output
  const found = [...first.orders]
  let { nextToken } = first
  for (let page = 1; nextToken !== undefined && page < mostPages; page += 1) {
    const next = (await call(operations.listOrderReferenceByNextToken, { nextToken }, how)).output
    found.push(...next.orders)
    nextToken = next.nextToken
  }
  return found
}

type Listing = Parameters<typeof operations.listOrderReference.request>[0]

/** GetServiceStatus may be asked twice in five minutes; a health page asks more often. */
async function serviceStatus(call: Call, how: How): Promise<string> {
  try {
    return (await call(operations.getServiceStatus, {}, how)).output
  } catch (error) {
    if (error instanceof Fault && error.kind === "throttled") return "NOT_ASKED"
    throw error
  }
}

type Row =
  typeof operations.getAuthorizationDetails | typeof operations.getCaptureDetails | typeof operations.getRefundDetails

export const withRequest = (requestId: string | undefined): { readonly requestId?: string } =>
  requestId === undefined ? {} : { requestId }

/** IdList grows at its end; what is looked for was mostly made last. */
const newestFirst = (seen: readonly Seen[]): readonly Ref[] => seen.flatMap(({ children }) => children ?? []).reverse()
