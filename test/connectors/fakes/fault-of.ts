import { Fault } from "../../../src/services/domain/fault"

/** The fault that the call ends with; anything else fails the test. */
export async function faultOf(ask: Promise<unknown>): Promise<Fault> {
  const error: unknown = await ask.then(
    () => new Error("it was answered"),
    (reason: unknown) => reason,
  )
  if (error instanceof Fault) return error
  throw error
}
