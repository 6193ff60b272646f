import type { Clock } from "../../ports/clock"
import type { Priority } from "../../ports/payment-connector"
import type { Quota } from "../quota"
import { shortestTry } from "../retry"
import type { Failure } from "./failure"

type Asking = { readonly name: string; readonly priority: Priority; readonly deadline: Date }

/** Waits until the call may be sent; a failure when there is no time for it. Nothing was sent then. */
export async function admission(
  { quota, clock }: { readonly quota: Quota; readonly clock: Clock },
  { name, priority, deadline }: Asking,
): Promise<Failure | undefined> {
  if (deadline.getTime() <= clock.now().getTime()) {
    return { kind: "unreachable", code: "deadline", acted: "no", hint: "no time was left to ask" }
  }
  const place = await quota.take({ name, priority, deadline: new Date(deadline.getTime() - shortestTry) })
  if (place === "taken") return undefined
  const hint = "Amazon's quota for this operation is used up; nothing was sent"
  return { kind: "throttled", code: "quota", acted: "no", retryAfter: place.retryAfter, hint }
}
