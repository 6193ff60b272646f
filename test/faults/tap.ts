import type { Ledger } from "../../src/services/ports/ledger"
import type { Transport } from "../../src/services/ports/transport"
import type { Control, Generation } from "../builders/generations/generation"
import type { Plant, Seen } from "./plant"

/** A call that is to be lost costs the test this much, not what a shop would wait. Milliseconds. */
const patience = 150

/** No handler, no flush, no goodbye. It never settles. */
function die(): Promise<never> {
  process.kill(process.pid, "SIGKILL")
  return new Promise(() => undefined)
}

/** Counts what goes to Amazon and into the ledger while it is open, and makes the planted thing go wrong. */
export function tap(control: Control, { operationOf }: Pick<Generation, "operationOf">) {
  let plant: Plant | undefined
  let open = false
  let struck: string | undefined
  const calls: string[] = []
  let commits = 0

  async function through<T>(what: "call" | "commit", index: number, job: () => Promise<T>): Promise<T> {
    const here = open && plant?.is === "kill" && plant.what === what && plant.index === index ? plant.when : undefined
    if (here === "before") return die()
    const done = await job()
    return here === "after" ? die() : done
  }
  const committing = <T>(job: () => Promise<T>): Promise<T> => (open ? through("commit", commits++, job) : job())
  /** Which fault of the simulator this call meets. */
  function faultOf(operation: string, index: number) {
    if (!plant || plant.is === "kill") return undefined
    if (plant.index === index) struck = operation
    return plant.index === index || (plant.lasting && operation === struck) ? plant : undefined
  }
  const transport =
    (honest: Transport): Transport =>
    async (request) => {
      if (!open) return honest(request)
      const operation = operationOf(request)
      const index = calls.push(operation) - 1
      const fault = faultOf(operation, index)
      if (!fault) return through("call", index, () => honest(request))
      await control("POST", "faults", { operation, when: fault.when, kind: fault.is, times: 1 })
      return honest({ ...request, timeout: Math.min(request.timeout, patience) })
    }
  return {
    transport,
    ledger: (honest: Ledger): Ledger => ({
      ...honest,
      commit: (changes) => (changes.length === 0 ? honest.commit(changes) : committing(() => honest.commit(changes))),
      claimDue: (now, until, limit) => committing(() => honest.claimDue(now, until, limit)),
    }),
    begin: (next: Plant | undefined) => {
      plant = next
      open = true
      struck = undefined
      calls.length = 0
      commits = 0
    },
    end: (): Seen => {
      open = false
      return { calls: [...calls], commits }
    },
  }
}
