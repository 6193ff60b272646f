import { Busy } from "../../services/ports/busy"
import type { Refused } from "../../services/payments/refused"
import { refused } from "../../services/payments/refused"

/** A lock that was not had in time is an answer to the buyer, not an error. */
export async function unlessBusy<T>(job: () => Promise<T>): Promise<T | Refused> {
  try {
    return await job()
  } catch (error) {
    if (error instanceof Busy) return refused("busy")
    throw error
  }
}
