import type { Environment, Verdict } from "./model"
import { Refusal } from "./refusal"

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)

/** Keys are compared without case: Amazon's documents say that case and spaces are free. */
const field = (object: Json, name: string): unknown =>
  Object.entries(object).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]

function parsed(note: string): unknown {
  try {
    return JSON.parse(note)
  } catch {
    return undefined
  }
}

/** The object behind `SandboxSimulation` in a note; `undefined` for any other text. */
function simulationIn(note: string | undefined): Json | undefined {
  const outer = note === undefined ? undefined : parsed(note)
  const inner = isObject(outer) ? field(outer, "SandboxSimulation") : undefined
  if (inner === undefined) return undefined
  if (!isObject(inner)) throw invalid()
  return inner
}

const invalid = (): Refusal =>
  new Refusal("InvalidSandboxSimulationSpecified", "The sandbox simulation is not one that this operation knows.")

const oneOf = (value: unknown, words: readonly string[]): string => {
  const word = words.find((it) => typeof value === "string" && it.toLowerCase() === value.toLowerCase())
  if (word === undefined) throw invalid()
  return word
}

/** Simulated states and reason codes by operation ("Sandbox simulations"). */
const pairs = {
  Authorize: {
    Declined: ["InvalidPaymentMethod", "AmazonRejected", "TransactionTimedOut"],
    Closed: ["ExpiredUnused", "AmazonClosed"],
  },
  Capture: { Pending: [], Declined: ["AmazonRejected"], Closed: ["AmazonClosed"] },
  Refund: { Declined: ["AmazonRejected"] },
  CloseOrderReference: { Closed: ["AmazonClosed"] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

export type Simulated = keyof typeof pairs

function minutes(value: unknown, most: number): number | undefined {
  if (value === undefined) return undefined
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1 || count > most) throw invalid()
  return count
}

/** The outcome that a note asks for. Only the sandbox listens to notes. */
export function simulatedVerdict(
  environment: Environment,
  operation: Simulated,
  note: string | undefined,
): Verdict | undefined {
  const asked = environment === "Sandbox" ? simulationIn(note) : undefined
  if (asked === undefined) return undefined
  const known: Readonly<Record<string, readonly string[]>> = pairs[operation]
  const state = oneOf(field(asked, "State"), Object.keys(known))
  const reasons = known[state] ?? []
  const softDecline = field(asked, "SoftDecline") as string | boolean | undefined
  return {
    state,
    reasonCode: reasons.length > 0 ? oneOf(field(asked, "ReasonCode"), reasons) : undefined,
    softDecline: softDecline === undefined ? undefined : oneOf(`${softDecline}`, ["true", "false"]) === "true",
    reopensInMinutes: minutes(field(asked, "PaymentMethodUpdateTimeInMins"), 240),
    expiresInMinutes: minutes(field(asked, "ExpirationTimeInMins"), 60),
  }
}

/** With CaptureNow the authorization's note also carries `{"State":"Pending"}` for the capture. */
export const asksForPendingCapture = (environment: Environment, note: string | undefined): boolean => {
  const asked = environment === "Sandbox" ? simulationIn(note) : undefined
  return asked !== undefined && String(field(asked, "State")).toLowerCase() === "pending"
}

/** `{"Constraint":"PaymentMethodNotAllowed"}` in a seller note. */
export function constraintOfNote(note: string | undefined): string | undefined {
  const asked = simulationIn(note)
  const constraint = asked && field(asked, "Constraint")
  return constraint === undefined ? undefined : oneOf(constraint, ["PaymentMethodNotAllowed"])
}

/** `{"PaymentAuthenticationStatus":{"State":"Failure"}}` in a seller note. */
export function challengeOfNote(note: string | undefined): "Failure" | "Abandoned" | undefined {
  const asked = simulationIn(note)
  const status = asked && field(asked, "PaymentAuthenticationStatus")
  if (status === undefined) return undefined
  if (!isObject(status)) throw invalid()
  return oneOf(field(status, "State"), ["Failure", "Abandoned"]) === "Failure" ? "Failure" : "Abandoned"
}

/** Refuses a seller note of Set* whose simulation is none; unknown keys are none. */
export function checkSellerNote(environment: Environment, note: string | undefined): void {
  const asked = environment === "Sandbox" ? simulationIn(note) : undefined
  if (asked === undefined) return
  if (constraintOfNote(note) === undefined && challengeOfNote(note) === undefined) throw invalid()
}
