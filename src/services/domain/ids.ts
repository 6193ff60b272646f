import { InvalidValue } from "./invalid-value"

declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

/** Amazon's id of an order reference, such as S02-1234567-1234567. Its digits carry no meaning for us. */
export type OrderReferenceId = Id<"OrderReferenceId">
/** Our reference of one attempt to authorize, capture or refund: 1 to 32 of a-z A-Z 0-9 - _ (amazon-pay-cv1.md 2.8). */
export type AttemptReference = Id<"AttemptReference">

const shapes = {
  OrderReferenceId: /^[A-Za-z0-9][A-Za-z0-9-]{4,63}$/,
  AttemptReference: /^[A-Za-z0-9_-]{1,32}$/,
} as const

const maker =
  <Name extends keyof typeof shapes>(name: Name) =>
  (raw: unknown): Id<Name> => {
    if (typeof raw !== "string" || !shapes[name].test(raw)) throw new InvalidValue(name, "has an impossible form")
    return raw as Id<Name>
  }

/** @throws InvalidValue when the text cannot be an order reference id. */
export const orderReferenceId: (raw: unknown) => OrderReferenceId = maker("OrderReferenceId")

/** @throws InvalidValue when Amazon would refuse the reference. */
export const attemptReference: (raw: unknown) => AttemptReference = maker("AttemptReference")
