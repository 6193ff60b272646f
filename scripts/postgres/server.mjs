import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import pg from "pg"

export const username = "postgres"

/** Nothing in these databases has to outlive the machine's power supply. */
const settings = {
  listen_addresses: "localhost",
  unix_socket_directories: "",
  max_connections: "300",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
}

export function makeCluster({ initdb, folder }, identity) {
  const flags = ["-D", join(folder, "data"), "-U", username, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
  const { status, stderr, error } = spawnSync(initdb, flags, { ...identity, cwd: folder, encoding: "utf8" })
  if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr.trim()}`)
}

export async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const { port } = probe.address()
  probe.close()
  return port
}

/** Starts the server process; its messages go to `log`. */
export function launch({ postgres, folder }, identity, { port, log }) {
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  const server = spawn(postgres, ["-D", join(folder, "data"), "-p", String(port), ...flags], {
    ...identity,
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  })
  server.on("error", (error) => log(error.message))
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding("utf8").on("data", (text) => log(text.trim()))
  return server
}

/** Asks until the database answers: Medusa itself would try for five silent minutes. */
export async function answers({ url, server, seconds = 20 }) {
  const deadline = Date.now() + seconds * 1000
  while (Date.now() < deadline && (server === undefined || server.exitCode === null)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    try {
      await client.connect()
      await client.query("select 1")
      return true
    } catch {
      await pause(50)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  return false
}
