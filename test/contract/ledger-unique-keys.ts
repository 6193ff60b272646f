import type { Change, Ledger } from "../../src/services/ports/ledger"
import { row } from "../builders/ledger-rows"

import type { Pair } from "./ledger-doubles"
import { doubles, legals } from "./ledger-doubles"

const insert = (table: Pair["in"], fresh: Pair["one"]) => ({ in: table, insert: fresh }) as Change

export function keyContract(open: () => Ledger): void {
  it.each(doubles)("refuses %s, and keeps nothing of that commit", async (_, make) => {
    const { in: table, one, other } = make()
    const note = row.history()
    expect(await open().commit([insert(table, one)])).toBe("done")
    expect(await open().commit([{ in: "history", insert: note }, insert(table, other)])).toBe("lost")
    expect(await open().history(note.orderReferenceId, 1)).toEqual([])
  })

  it.each(doubles)("refuses %s within one commit", async (_, make) => {
    const { in: table, one, other } = make()
    expect(await open().commit([insert(table, one), insert(table, other)])).toBe("lost")
    expect(await open().commit([insert(table, one)])).toBe("done")
  })

  it.each(legals)("admits %s", async (_, make) => {
    const { in: table, one, other } = make()
    expect(await open().commit([insert(table, one)])).toBe("done")
    expect(await open().commit([insert(table, other)])).toBe("done")
  })

  it("refuses a change that makes a row the double of another", async () => {
    const past = row.orderReference({ supersededAt: new Date(0) })
    await open().commit([
      { in: "orderReference", insert: past },
      { in: "orderReference", insert: row.orderReference({ cartId: past.cartId }) },
    ])
    const back = { in: "orderReference", id: past.id, when: {}, set: { supersededAt: null } } as const
    expect(await open().commit([back])).toBe("lost")
    expect((await open().load({ id: past.id }))?.orderReference).toEqual(past)
  })
}
