import { Fault } from "../../src/services/domain/fault"

/** A fault that says: look first, and until when it may still happen. */
export function expectDoubt(error: unknown, since = 0): void {
  if (!(error instanceof Fault)) throw error
  expect(error).toMatchObject({ acted: "maybe", notAfter: expect.any(Date) })
  expect(error.notAfter?.getTime() ?? 0).toBeGreaterThanOrEqual(since + 15 * 60_000)
}
