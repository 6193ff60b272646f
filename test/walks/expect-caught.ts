import type { Walked } from "./walk"

const told = (broken: string | undefined): string | undefined => broken?.replace(/ \(.*/, "")

/** The rule was noticed, and told in few steps. */
export function expectCaught(
  caught: { readonly first: Walked; readonly short: Walked } | undefined,
  rule: RegExp,
): void {
  expect(caught?.first.broken).toMatch(rule)
  expect(told(caught?.short.broken)).toBe(told(caught?.first.broken))
  expect(caught?.short.steps.length).toBeLessThanOrEqual(8)
}
