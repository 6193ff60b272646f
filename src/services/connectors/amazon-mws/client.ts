import { Fault } from "../../domain/fault"
import type { Priority } from "../../ports/payment-connector"
import { next } from "../../support/retry"
import type { ExchangeParts } from "./exchange"
import { createExchange, signatureLife } from "./exchange"
import type { Operation } from "./operation"

/** `repeat`: the same call was sent before and its answer was lost. */
export type How = { readonly deadline: Date; readonly priority: Priority; readonly repeat?: boolean }
export type Answer<Output> = { readonly output: Output; readonly requestId: string | undefined }

/** @throws Fault */
export type Call = <Input, Output>(row: Operation<Input, Output>, input: Input, how: How) => Promise<Answer<Output>>

/**
 * The one function that makes calls. It repeats what may be repeated, with the same reference and a new signature,
 * until the deadline. Once a try is in doubt, no later refusal takes that doubt away.
 */
export function createClient(parts: ExchangeParts): Call {
  const exchange = createExchange(parts)
  const { clock } = parts

  return async (row, input, { deadline, priority, repeat }) => {
    let doubtUntil = row.changes && repeat === true ? new Date(clock.now().getTime() + signatureLife) : undefined
    for (let attempt = 1; ; attempt += 1) {
      const tried = await exchange(row, input, { attempt, deadline, priority })
      if (tried.is === "answered") return { output: tried.output, requestId: tried.requestId }
      if (row.changes && tried.failure.acted === "maybe") doubtUntil = tried.notAfter
      const left = deadline.getTime() - clock.now().getTime()
      const step = tried.again ? next({ repeat: row.repeat, attempt, failure: tried.failure.kind, left }) : "stop"
      if (step === "stop") {
        const doubt =
          doubtUntil === undefined ? ({ acted: "no" } as const) : ({ acted: "maybe", notAfter: doubtUntil } as const)
        throw new Fault({ operation: row.action, ...tried.failure, ...doubt })
      }
      await clock.sleep(step.wait)
    }
  }
}
