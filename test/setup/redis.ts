import { fork, spawnSync } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

import { freePort } from "./free-port"

/** Debian's package has the name of its program. */
export const hasRedis = (): boolean => spawnSync("redis-server", ["--version"]).status === 0

export type Redis = {
  readonly url: string
  /** What a dead process held is given away, as it is 60 seconds after its death (locking-redis of Medusa 2.21.2). */
  readonly locksExpire: () => void
  readonly stop: () => Promise<void>
}

const dropLocks = "for _, key in ipairs(redis.call('KEYS', 'medusa_lock:*')) do redis.call('DEL', key) end"

/** A Redis of its own on a free port; nothing of it is written to disk. */
export async function startRedis(): Promise<Redis> {
  const port = await freePort()
  const child = fork(join(__dirname, "run-redis.cjs"), [String(port)], {
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  })
  const gone = once(child, "exit")
  const early = gone.then(() => {
    throw new Error("redis-server ended before it was ready")
  })
  await Promise.race([once(child, "message"), early])
  early.catch(() => undefined)
  return {
    url: `redis://127.0.0.1:${String(port)}`,
    locksExpire: () => {
      const { status, stderr } = spawnSync("redis-cli", ["-p", String(port), "EVAL", dropLocks, "0"])
      if (status !== 0) throw new Error(String(stderr))
    },
    stop: async () => {
      child.disconnect()
      await gone
    },
  }
}
