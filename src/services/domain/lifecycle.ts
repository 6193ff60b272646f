type Row<State extends string> = { readonly to: readonly State[]; readonly allows: readonly string[] }

/** What can be asked of a lifecycle table. States are the vendor's words. */
export type Life = {
  readonly initial: string
  readonly states: readonly string[]
  readonly reasons: readonly string[]
  knows(state: string): boolean
  isFinal(state: string): boolean
  allows(state: string, verb: string): boolean
  /** Whether `goal` can come, at once or later, after `from`. */
  reaches(from: string, goal: string): boolean
}

/**
 * A lifecycle is a table: each state, where it leads, and which calls it allows. Everything else is computed from it.
 * A target that is no state does not compile.
 */
export function lifecycle<const State extends string>(
  initial: NoInfer<State>,
  table: { readonly [S in State]: Row<NoInfer<State>> },
  reasons: readonly string[],
): Life & { readonly states: readonly State[] } {
  const rows = new Map<string, Row<string>>(Object.entries<Row<string>>(table))
  const after = (from: string, seen = new Set<string>()): Set<string> => {
    for (const next of rows.get(from)?.to ?? []) if (!seen.has(next)) after(next, seen.add(next))
    return seen
  }
  return {
    initial,
    states: [...rows.keys()] as State[],
    reasons,
    knows: (state) => rows.has(state),
    isFinal: (state) => rows.get(state)?.to.length === 0,
    allows: (state, verb) => rows.get(state)?.allows.includes(verb) ?? false,
    reaches: (from, goal) => after(from).has(goal),
  }
}
