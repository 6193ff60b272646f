import { fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

import type { Errands } from "./shop-errands"

/** An event as a subscriber of the process got it. */
export type Heard = { readonly event: string; readonly data: Readonly<Record<string, unknown>> }

type Message =
  | { readonly ready: true }
  | Heard
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: string }

const root = join(__dirname, "../..")

/** Starts Medusa in a process of its own. Everything it writes is kept. */
export function startShopProcess(env: Readonly<Record<string, string>>) {
  const child = fork(join(__dirname, "run-shop.cjs"), [], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: "--no-warnings", NODE_ENV: "development", ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text) => said.push(text))
  const heard: Heard[] = []
  const open = new Map<number, (message: Message) => void>()
  const listens = new Promise<void>((resolve) => {
    child.on("message", (message: Message) => {
      if ("ready" in message) resolve()
      else if ("event" in message) heard.push(message)
      else open.get(message.id)?.(message)
    })
  })
  const gone = once(child, "exit")
  const early = gone.then(([how]) => {
    throw new Error(`the shop's process ended with ${String(how)}:\n${said.join("").slice(-4000)}`)
  })
  early.catch(() => undefined)
  const ready = Promise.race([listens, early])
  ready.catch(() => undefined)
  let last = 0
  const url = `http://localhost:${env["PORT"] ?? ""}`
  return {
    url,
    /** Resolves when it listens. */
    ready,
    heard: heard as readonly Heard[],
    /** Everything it wrote. */
    said: () => said.join(""),
    /** Runs an errand of shop-errands.ts inside the process. */
    ask: <E extends keyof Errands>(errand: E): Promise<Errands[E]> =>
      new Promise((resolve, reject) => {
        const id = (last += 1)
        open.set(id, (message) => {
          open.delete(id)
          if ("answer" in message) resolve(message.answer as Errands[E])
          else reject(new Error("error" in message ? message.error : "no answer"))
        })
        child.send({ id, errand })
      }),
    /** No handler, no flush, no goodbye. */
    kill: async () => {
      child.kill("SIGKILL")
      await gone
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill("SIGTERM")
      const force = setTimeout(() => child.kill("SIGKILL"), 5000)
      await gone
      clearTimeout(force)
    },
  }
}

export type ShopProcess = ReturnType<typeof startShopProcess>
