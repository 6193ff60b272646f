/** What a value of the server is after its way through JSON: dates travel as text. */
export type Traveled<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Traveled<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Traveled<T[Key]> }
      : T
