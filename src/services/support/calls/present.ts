/** A record with one field, or none: `exactOptionalPropertyTypes` knows no `undefined`. */
export const present = <Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [N in Name]?: Value } =>
  value === undefined ? {} : ({ [name]: value } as { readonly [N in Name]: Value })
