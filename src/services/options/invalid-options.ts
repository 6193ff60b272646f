/** The options do not fit. Each line names one option and the remedy; values are never repeated. */
export class InvalidOptions extends Error {
  override readonly name = "InvalidOptions"
  constructor(readonly problems: readonly string[]) {
    super(`medusa-payment-amazon-pay: the options need attention\n${problems.map((it) => `  - ${it}`).join("\n")}`)
  }
}
