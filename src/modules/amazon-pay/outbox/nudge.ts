/**
 * Runs `job` soon after it is asked to, one run at a time: whoever asks during a run is served by one more after it. The
 * asker waits for nothing. `job` must not reject.
 */
export function nudge(job: () => Promise<void>): () => void {
  const state = { is: "idle" as "idle" | "running" | "again" }
  const run = async (): Promise<void> => {
    do {
      state.is = "running"
      await job()
    } while (isAgain(state))
    state.is = "idle"
  }
  return () => {
    if (state.is !== "idle") {
      state.is = "again"
      return
    }
    state.is = "running"
    setImmediate(() => void run())
  }
}

const isAgain = (state: { readonly is: string }): boolean => state.is === "again"
