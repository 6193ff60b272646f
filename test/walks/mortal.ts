import type { Ledger } from "../../src/services/ports/ledger"
import type { Lock } from "../../src/services/ports/lock"
import type { Transport } from "../../src/services/ports/transport"

/** Where a process dies: at its `at`-th call or commit from now on, before or after it took effect. */
export type Doom = { readonly at: number; readonly when: "before" | "after" }

/**
 * The life of one process. Once dead, nothing of it goes on and nothing is undone: what it waits for never comes, as in a
 * process that was killed. Its locks run out.
 */
export function aLife() {
  let doom: Doom | undefined
  let passed = 0
  const buried = new AbortController()
  const isDead = () => buried.signal.aborted
  let died = (): void => undefined
  const death = new Promise<"dead">((resolve) => (died = () => resolve("dead")))
  const forever = <T>() => new Promise<T>(() => undefined)
  async function through<T>(job: () => Promise<T>): Promise<T> {
    if (isDead()) return forever()
    passed += 1
    const fatal = doom?.at === passed ? doom.when : undefined
    if (fatal === "before") return end()
    const done = await job()
    return fatal === "after" ? end() : isDead() ? forever() : done
  }
  function end<T>(): Promise<T> {
    buried.abort()
    died()
    return forever()
  }
  return {
    death,
    isDead,
    dieAt: (next: Doom | undefined) => {
      doom = next
      passed = 0
    },
    transport:
      (honest: Transport): Transport =>
      (request) =>
        through(() => honest(request)),
    ledger: (honest: Ledger): Ledger => ({
      ...honest,
      load: (key) => (isDead() ? forever() : honest.load(key)),
      commit: (changes) => (changes.length === 0 ? honest.commit(changes) : through(() => honest.commit(changes))),
    }),
  }
}

export type LifeOfProcess = ReturnType<typeof aLife>

/** One job a key at a time over all processes; the lock of a dead one is given to the next. */
export function lockTable() {
  const last = new Map<string, Promise<unknown>>()
  return (life: LifeOfProcess): Lock => ({
    run: (key, job) => {
      const mine = (last.get(key) ?? Promise.resolve()).then(job)
      last.set(key, Promise.race([mine.catch(() => undefined), life.death]))
      return mine
    },
  })
}
