/** A value that cannot be what it claims to be. `field` names it; the message says what is wrong and never repeats buyer data. */
export class InvalidValue extends Error {
  override readonly name = "InvalidValue"
  constructor(
    readonly field: string,
    problem: string,
  ) {
    super(`${field}: ${problem}`)
  }
}
