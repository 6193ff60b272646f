import { ApiRefusal, isReason, statusOfReason } from "../world/refusal"
import type { Answer } from "../api/operation"

/** What was refused at once is answered as an error; the object that came of it has no id that anybody is told. */
export function declined(reasonCode: string | undefined, status?: number): Answer {
  if (!isReason(reasonCode)) throw new ApiRefusal("InternalServerError", "There was an unknown error in the service.")
  return {
    status: status ?? statusOfReason[reasonCode],
    body: { reasonCode, message: `The simulated Amazon refused with the reason ${reasonCode}.` },
  }
}
