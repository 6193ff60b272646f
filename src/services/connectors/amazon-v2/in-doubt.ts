import { Fault } from "../../domain/fault"
import { present } from "../../support/calls/present"

/**
 * A look at what came of a call. When the look fails, nothing is known: a fault of reading says that it did nothing
 * itself, and would void what may have taken effect (DESIGN rule 2). `notAfter`: of the call in question.
 */
export async function inDoubt<T>(look: Promise<T>, notAfter?: Date): Promise<T> {
  try {
    return await look
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const { operation, kind, code, requestId, retryAfter } = error
    const known = {
      ...present("notAfter", notAfter ?? error.notAfter),
      ...present("requestId", requestId),
      ...present("retryAfter", retryAfter),
    }
    throw new Fault({ operation, kind, code, acted: "maybe", ...known }, { cause: error })
  }
}
