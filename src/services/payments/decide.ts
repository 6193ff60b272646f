import type { Change, Folio, FolioKey, Ledger } from "../ports/ledger"
import { Busy } from "../ports/busy"

const patience = 12

/** What was decided on a folio: the changes to commit, and what to answer once they are. */
export type Decision<T> = { readonly changes: readonly Change[]; readonly value: T }

/**
 * Loads, decides, commits; and decides anew when somebody else was first. `decide` must be pure. `known`: the folio as
 * the caller has it, to save the first load; what is decided on it must be guarded by `when` or a unique key.
 * @throws Busy when the folio never stood still.
 */
export async function decide<T>(
  ledger: Ledger,
  key: FolioKey,
  rule: (folio: Folio) => Decision<T>,
  known?: Folio,
): Promise<T> {
  for (let turn = 0; turn < patience; turn++) {
    const folio = turn === 0 && known ? known : await ledger.load(key)
    if (!folio) throw new Busy("the order reference is not in the ledger")
    const { changes, value } = rule(folio)
    if (changes.length === 0 || (await ledger.commit(merged(changes))) === "done") return value
  }
  throw new Busy("the order reference changed under every attempt")
}

type Update = Extract<Change, { set: unknown }>
const isUpdate = (change: Change): change is Update => "set" in change

/** Updates of the same row become one: the later `set` wins, every `when` must hold. */
export function merged(changes: readonly Change[]): readonly Change[] {
  return changes.reduce<Change[]>((kept, change) => {
    const at = isUpdate(change)
      ? kept.findIndex((it) => isUpdate(it) && it.in === change.in && it.id === change.id)
      : -1
    const earlier = kept[at]
    if (!isUpdate(change) || !earlier || !isUpdate(earlier)) return [...kept, change]
    kept[at] = {
      ...earlier,
      when: { ...change.when, ...earlier.when },
      set: { ...earlier.set, ...change.set },
    } as Change
    return kept
  }, [])
}
