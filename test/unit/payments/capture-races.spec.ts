import type { Change } from "../../../src/services/ports/ledger"
import { aTill } from "../../builders/a-till"
import { memoryHeart } from "../../builders/memory-heart"

type Capture = { readonly amount: { readonly amount: string }; readonly state: string }
type Truth = {
  readonly authorizations: readonly {
    readonly state: string
    readonly amount: { readonly amount: string }
    readonly captures: readonly Capture[]
  }[]
}

const cents = (amounts: readonly { readonly amount: { readonly amount: string } }[]): number =>
  amounts.reduce((sum, it) => sum + Math.round(Number(it.amount.amount) * 100), 0)

/** An authorization of 94.50 EUR in a shop that splits, without any lock. */
async function splitting() {
  const heart = memoryHeart({ policy: { captureMismatch: "split" } })
  const id = await heart.passes()
  expect(await heart.authorize()).toMatchObject({ is: "authorized" })
  return { ...heart, ...aTill(heart), id }
}

/** `second` happens whole on another server, just before `first` makes its nth commit. */
async function amid(n: number, first: string, second: string) {
  const shop = await splitting()
  const commit = shop.ledger.commit.bind(shop.ledger)
  let left = n
  Object.assign(shop.ledger, {
    commit: async (changes: readonly Change[]) => {
      left -= 1
      if (left === 0) await shop.capture(second).catch(() => undefined)
      return commit(changes)
    },
  })
  await shop.capture(first).catch(() => undefined)
  Object.assign(shop.ledger, { commit })
  // The control interface answers JSON of many shapes; this path has this one.
  return { met: left <= 0, truth: (await shop.truth(shop.id)) as Truth }
}

describe("A part and the whole captured at the same moment on two servers without a lock", () => {
  it.each([
    ["10.00", "94.50"],
    ["94.50", "10.00"],
    ["10.00", "20.00"],
  ])("never collects more than the buyer agreed to: %s, and in the middle of it %s", async (first, second) => {
    const sums: number[] = []
    for (let n = 1; ; n += 1) {
      const { met, truth } = await amid(n, first, second)
      if (!met) break
      const captures = truth.authorizations.flatMap((it) => it.captures).filter(({ state }) => state !== "Declined")
      sums.push(cents(captures))
    }
    expect(sums.length).toBeGreaterThan(2)
    expect(sums.filter((sum) => sum > 9_450 || sum === 0)).toEqual([])
  })
})
