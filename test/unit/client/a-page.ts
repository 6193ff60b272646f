import type { ConfirmationFlow } from "../../../src/client/amazon-script"

/** Time that passes only when it is told to: the timers that the client sets, in their order. */
export function aClock() {
  let now = 0
  let next = 1
  const timers = new Map<number, { readonly at: number; readonly work: () => void }>()
  const microtasks = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
  return {
    now: () => now,
    setTimeout: (work: () => void, milliseconds = 0): number => {
      timers.set(next, { at: now + milliseconds, work })
      return next++
    },
    clearTimeout: (id: number | undefined): void => void timers.delete(id ?? 0),
    /** Until no timer is left that is due within so many milliseconds. */
    pass: async (milliseconds: number): Promise<void> => {
      const end = now + milliseconds
      await microtasks()
      for (;;) {
        const due = [...timers].filter(([, { at }]) => at <= end).sort(([, one], [, other]) => one.at - other.at)[0]
        if (due === undefined) break
        const [id, { at, work }] = due
        timers.delete(id)
        now = at
        work()
        await microtasks()
      }
      now = end
    },
  }
}

export type Clock = ReturnType<typeof aClock>

/** A flow of Amazon's that keeps count of its exits, and when they were taken. */
export function aFlow(clock: Clock, throws: boolean) {
  const exits: { readonly is: "success" | "error"; readonly at: number }[] = []
  const exit = (is: "success" | "error") => () => {
    exits.push({ is, at: clock.now() })
    if (throws) throw new Error("Amazon's script is broken")
  }
  return { exits, flow: { success: exit("success"), error: exit("error") } satisfies ConfirmationFlow }
}

/** Puts a page of this clock where the client looks for window, document and timers; returns how to take it away. */
export function enterPage(clock: Clock) {
  const window = new EventTarget()
  const page = {
    window,
    document: { cookie: "", documentElement: { lang: "en" } },
    setTimeout: clock.setTimeout,
    clearTimeout: clock.clearTimeout,
  }
  const names = Object.keys(page) as (keyof typeof page)[]
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const)
  for (const name of names)
    Object.defineProperty(globalThis, name, { value: page[name], configurable: true, writable: true })
  return {
    leave: () => window.dispatchEvent(new Event("pagehide")),
    close: () => {
      for (const [name, descriptor] of before) {
        if (descriptor === undefined) Reflect.deleteProperty(globalThis, name)
        else Object.defineProperty(globalThis, name, descriptor)
      }
    },
  }
}
