/**
 * Counts what strangers send without a statement for each: one is under way at a time, and takes along what came
 * meanwhile. A count that could not be written is written with the next.
 */
export function createTally(add: (count: number, at: Date) => Promise<unknown>): (at: Date) => void {
  const state = { counted: 0, isWriting: false }
  const write = async (at: Date): Promise<void> => {
    state.isWriting = true
    while (state.counted > 0) {
      const count = state.counted
      state.counted = 0
      const failed = await add(count, at).then(
        () => false,
        () => true,
      )
      if (!failed) continue
      state.counted += count
      break
    }
    state.isWriting = false
  }
  return (at) => {
    state.counted += 1
    if (!state.isWriting) void write(at)
  }
}
