import { Busy } from "../../src/services/ports/busy"

/** Amazon out of reach, somebody else first, or the simulator's hand refusing what no buyer could do now. */
export const isExpected = (error: unknown): boolean =>
  error instanceof Busy ||
  (error instanceof Error && (error.name === "Fault" || /^(GET|POST|PATCH) /.test(error.message)))
