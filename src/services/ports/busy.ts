/** Somebody else works on the same order reference, and did not finish in time. Nothing was done; ask again. */
export class Busy extends Error {
  override readonly name = "Busy"
}
