import type { Outcome } from "../../domain/outcome"
import type { Ref, Seen } from "../../domain/seen"
import type { Notice } from "../../ports/notice"
import type { PaymentConnector } from "../../ports/payment-connector"
import { ofCheckoutV1 } from "./charge-of"
import { isSession } from "./permission-of"

/** An authorization's id in checkout v1 is that of the charge but for its letter (amazon-pay-cv2.md 10). */
const authorization = /^(.+)-A(\d{6})$/
const charge = /^(.+)-C(\d{6})$/

const isOld = ({ kind, id }: Ref): boolean => kind === "authorization" && authorization.test(id)
const asCharge = (ref: Ref): Ref =>
  isOld(ref) ? { ...ref, id: ref.id.replace(authorization, "$1-C$2"), more: { ...ref.more, ...ofCheckoutV1 } } : ref

type Verbs = Pick<PaymentConnector, "read" | "find" | "authorize" | "capture" | "release" | "hearNotification">

/**
 * The same verbs for an account that has order references of checkout v1: the ledger keeps the ids that it knows, and only
 * Amazon is asked by those of checkout v2.
 */
export const withOldOrderReferences = (verbs: Verbs): Verbs => ({
  read: async (ref, login) => {
    const told = await verbs.read(asCharge(ref), login)
    return { ...told, seen: told.seen.map((seen) => named(seen, ref)) }
  },
  find: async (key, near, sent) => {
    const found = await verbs.find(
      key,
      asCharge(near),
      "first" in sent ? { ...sent, first: isFirst(near, sent) } : sent,
    )
    return found === "absent" ? found : named(found, near)
  },
  // It became what it is without a session: there is none that this could complete.
  authorize: (asked) => verbs.authorize({ ...asked, first: isFirst(asked.order, asked) }),
  capture: async (asked) => {
    const outcome = await verbs.capture({ ...asked, authorization: asCharge(asked.authorization) })
    return seenAs(outcome, asked.authorization)
  },
  hearNotification: (message): Notice => {
    const notice = verbs.hearNotification(message)
    if (notice.is !== "hint" || notice.kind !== "authorization") return notice
    return { ...notice, formerly: notice.id.replace(charge, "$1-A$2") }
  },
  release: (asked) => verbs.release({ ...asked, authorization: asCharge(asked.authorization) }),
})

const isFirst = ({ id }: Ref, { first }: { readonly first: boolean }): boolean => first && isSession(id)

const seenAs = (outcome: Outcome<Ref>, ref: Ref): Outcome<Ref> => ({
  ...outcome,
  seen: outcome.seen.map((one) => named(one, ref)),
})

/**
 * A snapshot under the name that the ledger has. What was taken of an authorization in checkout v1 has an id of its own
 * there, by which the ledger knows it: under the charge's id it would be booked a second time.
 */
function named(seen: Seen, ref: Ref): Seen {
  if (!isOld(ref)) return seen
  const { id } = asCharge(ref)
  if (seen.ref.kind === "authorization" && seen.ref.id === id) return { ...seen, ref, children: [] }
  return seen.parent?.kind === "authorization" && seen.parent.id === id ? { ...seen, parent: ref } : seen
}
