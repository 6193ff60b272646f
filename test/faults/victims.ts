import type { ChildProcess } from "node:child_process"
import { fork } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { join } from "node:path"

import { build } from "esbuild"

import type { Cart } from "../walks/shop"
import type { Seen } from "./plant"
import type { Task, Word } from "./victim"

/** How a story ended: at which step the process died, if it did, and what stood in the shop's tables then. */
export type Lived = {
  readonly killedAt: number | undefined
  readonly cart: Cart
  readonly seen: Seen | undefined
  readonly answers: readonly string[]
}

const root = join(__dirname, "../..")

/** Bundles the heart once. */
export async function bundleVictims() {
  mkdirSync(join(root, ".cache"), { recursive: true })
  const folder = mkdtempSync(join(root, ".cache/faults-"))
  const outfile = join(folder, "victim.js")
  await build({
    entryPoints: [join(__dirname, "victim.ts")],
    ...{ outfile, bundle: true, packages: "external", platform: "node", target: "node20", logLevel: "error" },
  })
  return {
    outfile,
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Processes that live through one story after the other; the next one stands ready when one is killed. */
export function victimsFrom(outfile: string) {
  const start = (): ChildProcess =>
    fork(outfile, { serialization: "advanced", stdio: ["ignore", "inherit", "inherit", "ipc"], execArgv: [] })
  let current = start()
  let next = start()
  return {
    live: async (task: Task): Promise<Lived> => {
      const lived = await one(current, task)
      if (lived.killedAt !== undefined) {
        current = next
        next = start()
      }
      return lived
    },
    end: () => {
      for (const child of [current, next]) child.kill("SIGKILL")
    },
  }
}

const longest = 60_000

function one(child: ChildProcess, task: Task): Promise<Lived> {
  return new Promise((resolve, reject) => {
    let last: Extract<Word, { readonly at: number }> = { at: 0, cart: task.cart }
    const hear = (word: Word): void => {
      if ("at" in word) last = word
      else if ("over" in word)
        finish(() => resolve({ killedAt: undefined, cart: word.cart, seen: word.over, answers: word.answers }))
      else finish(() => reject(new Error(word.threw)))
    }
    const exit = (code: number | null, signal: string | null): void =>
      finish(() => {
        if (signal === "SIGKILL") resolve({ killedAt: last.at, cart: last.cart, seen: undefined, answers: [] })
        else reject(new Error(`the process ended with ${String(code ?? signal)}`))
      })
    const tooLong = setTimeout(() => child.kill("SIGTERM"), longest)
    function finish(how: () => void): void {
      clearTimeout(tooLong)
      child.off("message", hear)
      child.off("exit", exit)
      how()
    }
    child.on("message", hear)
    child.on("exit", exit)
    child.send(task)
  })
}
