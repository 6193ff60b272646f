/** Why a capture, refund or further step was not made; for the merchant, in English, without buyer data. */
export type NotCaptured = {
  readonly is: "not-captured"
  readonly why:
    | "unknown-payment"
    | "nothing-authorized"
    | "mismatch"
    | "pending"
    | "unrecorded"
    | "in-doubt"
    | "declined"
    | "refused"
    | "parked"
  readonly detail: string
}

export const notCaptured = (why: NotCaptured["why"], detail: string): NotCaptured => ({
  is: "not-captured",
  why,
  detail,
})
