import { Fault } from "../../domain/fault"
import type { Clock } from "../../ports/clock"
import type { Priority } from "../../ports/payment-connector"
import type { Repeat } from "../retry"
import { next } from "../retry"
import type { Failure } from "./failure"
import { signatureLife } from "./last-effect"

/** `repeat`: the same call was sent before and its answer was lost. */
export type How = { readonly deadline: Date; readonly priority: Priority; readonly repeat?: boolean }
export type Answer<Output> = { readonly output: Output; readonly requestId: string | undefined }

/** `notAfter`: the request cannot take effect later. `again` false: there is no time or no place for another try. */
export type Tried<Output> =
  | { readonly is: "answered"; readonly output: Output; readonly requestId: string | undefined }
  | { readonly is: "failed"; readonly failure: Failure; readonly notAfter: Date; readonly again: boolean }

/** What must be known of a call to repeat it. */
type Row = { readonly action: string; readonly changes: boolean; readonly repeat: Repeat }

/** @throws Fault */
type Repeating = <Output>(
  row: Row,
  how: How,
  tryOnce: (attempt: number) => Promise<Tried<Output>>,
) => Promise<Answer<Output>>

/**
 * Repeats what may be repeated, with the same reference and a new signature, until the deadline. Once a try is in doubt,
 * no later refusal takes that doubt away.
 */
export const repeating =
  (clock: Clock): Repeating =>
  async (row, { deadline, repeat = false }, tryOnce) => {
    let doubtUntil = row.changes && repeat ? new Date(clock.now().getTime() + signatureLife) : undefined
    for (let attempt = 1; ; attempt += 1) {
      const tried = await tryOnce(attempt)
      if (tried.is === "answered") return { output: tried.output, requestId: tried.requestId }
      doubtUntil = doubtOf(row, tried) ?? doubtUntil
      const left = deadline.getTime() - clock.now().getTime()
      const step = following(row, tried, { attempt, left })
      if (step === "stop") throw new Fault({ operation: row.action, ...tried.failure, ...doubt(doubtUntil) })
      await clock.sleep(step.wait)
    }
  }

type Failed = Extract<Tried<unknown>, { readonly is: "failed" }>

/** A call that only reads can be in no doubt. */
const doubtOf = ({ changes }: Row, { failure, notAfter }: Failed): Date | undefined =>
  changes && failure.acted === "maybe" ? notAfter : undefined

const following = (
  { repeat }: Row,
  { failure, again }: Failed,
  { attempt, left }: { readonly attempt: number; readonly left: number },
): ReturnType<typeof next> => (again ? next({ repeat, attempt, failure: failure.kind, left }) : "stop")

/** What a fault says about effects: none, or perhaps one until then. */
const doubt = (until: Date | undefined) =>
  until === undefined ? ({ acted: "no" } as const) : ({ acted: "maybe", notAfter: until } as const)
