/** One condition of a query; `?` stands for the next binding. */
export type Condition = { readonly sql: string; readonly bindings: readonly (string | number)[] }

/** Holds where all of them hold. @param conditions at least one */
export const allOf = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => sql).join(" and "),
  bindings: conditions.flatMap(({ bindings }) => bindings),
})
