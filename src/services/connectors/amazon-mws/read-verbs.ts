import { Fault } from "../../domain/fault"
import type { Kind } from "../../domain/lives"
import type { Ref, Seen } from "../../domain/seen"
import type { PaymentConnector } from "../../ports/payment-connector"
import type { Call, How } from "./client"
import type { Conversation } from "./conversation"
import { operations } from "./operations"

type Read = Awaited<ReturnType<PaymentConnector["read"]>>
type ReadOne = (id: string, how: How, login?: string) => Promise<Read>
type Verbs = Pick<PaymentConnector, "read" | "find" | "check">

/** Looking: changes nothing at Amazon. */
export function readVerbs({ call, soon }: Conversation): Verbs {
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
    check: async () => {
      const { output: account } = await call(operations.getMerchantAccountStatus, {}, soon())
      return { account, service: await serviceStatus(call, soon()) }
    },
  }
}

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
