/** What a row writes: nested as on Amazon's page, until the last moment. Absent and empty values are not sent. */
export type Wire = string | number | boolean | undefined | readonly Wire[] | WireFields
export type WireFields = { readonly [field: string]: Wire }

/** Dotted names, lists counted from 1, booleans as words (amazon-pay-cv1.md 1.3). */
export function flatten(fields: WireFields): readonly (readonly [string, string])[] {
  const flat: (readonly [string, string])[] = []
  const add = (name: string, value: Wire): void => {
    if (value === undefined || value === "") return
    if (typeof value !== "object") flat.push([name, String(value)])
    else for (const [key, inner] of entries(value)) add(name === "" ? key : `${name}.${key}`, inner)
  }
  add("", fields)
  return flat
}

const entries = (value: readonly Wire[] | WireFields): readonly (readonly [string, Wire])[] =>
  isList(value) ? value.map((inner, index) => [String(index + 1), inner] as const) : Object.entries(value)

const isList = (value: readonly Wire[] | WireFields): value is readonly Wire[] => Array.isArray(value)
