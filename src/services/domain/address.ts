/** A postal address as Amazon hands it over: one name, up to three lines whose meaning depends on the country. */
export type AmazonAddress = {
  readonly name?: string
  readonly lines: readonly string[]
  readonly city?: string
  readonly region?: string
  readonly postalCode?: string
  /** ISO 3166-1 alpha-2, upper case. */
  readonly countryCode?: string
  readonly phone?: string
}

/** What Amazon tells about the buyer on one read. Held in memory only; we store none of it. */
export type Buyer = {
  readonly email?: string
  readonly name?: string
  readonly phone?: string
  readonly shipping?: AmazonAddress
  readonly billing?: AmazonAddress
  /** How he pays, as Amazon shows it: "Visa ****1111 (Amazon Pay)". */
  readonly paymentDescriptor?: string
  /** ConstraintIDs of the order reference (amazon-pay-cv1.md 2.14). */
  readonly constraints: readonly string[]
}
