import { Fault } from "../../domain/fault"
import type { Priority } from "../../ports/payment-connector"
import type { Repeat } from "../../support/retry"
import { next } from "../../support/retry"
import type { ExchangeParts, Tried } from "./exchange"
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

  return async (row, input, { deadline, priority, repeat = false }) => {
    let doubtUntil = row.changes && repeat ? new Date(clock.now().getTime() + signatureLife) : undefined
    for (let attempt = 1; ; attempt += 1) {
      const tried = await exchange(row, input, { attempt, deadline, priority })
      if (tried.is === "answered") return { output: tried.output, requestId: tried.requestId }
      doubtUntil = doubtOf(row, tried) ?? doubtUntil
      const left = deadline.getTime() - clock.now().getTime()
      const step = following(row, tried, { attempt, left })
      if (step === "stop") throw new Fault({ operation: row.action, ...tried.failure, ...doubt(doubtUntil) })
      await clock.sleep(step.wait)
    }
  }
}

type Failed = Extract<Tried<unknown>, { readonly is: "failed" }>

/** A call that only reads can be in no doubt. */
const doubtOf = ({ changes }: { readonly changes: boolean }, { failure, notAfter }: Failed): Date | undefined =>
  changes && failure.acted === "maybe" ? notAfter : undefined

const following = (
  { repeat }: { readonly repeat: Repeat },
  { failure, again }: Failed,
  { attempt, left }: { readonly attempt: number; readonly left: number },
): ReturnType<typeof next> => (again ? next({ repeat, attempt, failure: failure.kind, left }) : "stop")

/** What a fault says about effects: none, or perhaps one until then. */
const doubt = (until: Date | undefined) =>
  until === undefined ? ({ acted: "no" } as const) : ({ acted: "maybe", notAfter: until } as const)
