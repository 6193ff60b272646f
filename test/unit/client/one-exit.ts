import fc from "fast-check"
import { allows, clicks, isTyped, limits, press } from "./a-click"

/**
 * Holds for every click: each flow that Amazon began takes exactly one exit, within the deadline; `success` only after
 * the store has allowed it; and whoever asked gets one answer, typed.
 */
export const oneExit = (seed: number, numRuns: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(clicks, async (click) => {
      const { expected, flows, settled, begun } = await press(click)
      expect(flows).toHaveLength(expected)
      for (const exits of flows) {
        expect(exits).toHaveLength(1)
        expect(exits[0]?.at).toBeLessThanOrEqual(begun + limits.timeout)
        if (exits[0]?.is === "success") expect(allows(click.server)).toBe(true)
      }
      expect(settled.length).toBeGreaterThanOrEqual(1)
      for (const { at, value } of settled) {
        expect(isTyped(value)).toBe(true)
        expect(at).toBeLessThanOrEqual(limits.flowTimeout + limits.timeout)
      }
    }),
    { seed, numRuns },
  )
