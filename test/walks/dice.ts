/** Numbers that follow from a seed (mulberry32), so that a walk can be walked again. */
export type Dice = {
  /** From 0 to 1. */
  readonly roll: () => number
  readonly pick: <T>(from: readonly T[]) => T
  /** One of the names; a name with twice the weight comes twice as often. */
  readonly weigh: <Name extends string>(weights: Readonly<Partial<Record<Name, number>>>) => Name
}

export function dice(seed: number): Dice {
  let state = seed
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T
  return {
    roll,
    pick,
    weigh: <Name extends string>(weights: Readonly<Partial<Record<Name, number>>>) => {
      const names = Object.entries<number | undefined>(weights)
      let left = roll() * names.reduce((sum, [, weight = 0]) => sum + weight, 0)
      return (names.find(([, weight = 0]) => (left -= weight) < 0) ?? names[0])?.[0] as Name
    },
  }
}
