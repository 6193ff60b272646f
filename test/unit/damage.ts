import fc from "fast-check"

export type Damage = { readonly from: number; readonly length: number; readonly put: string }

/** Cuts a piece out of a text of this length, puts another in, or does both. */
export const damage = (length: number): fc.Arbitrary<Damage> =>
  fc.record({
    from: fc.nat(length),
    length: fc.nat(40),
    put: fc.oneof(
      fc.constantFrom("", '"', "\\", "{", "}", "[", ",", ":", "<", ">", "&", "</State>", "\\u0000", "null", "0", "1e9"),
      fc.string({ maxLength: 8 }),
    ),
  })

export const damaged = (text: string, { from, length, put }: Damage): string =>
  text.slice(0, from) + put + text.slice(from + length)
