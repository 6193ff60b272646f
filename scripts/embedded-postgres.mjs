import { once } from "node:events"
import { realpathSync } from "node:fs"
import { pathToFileURL } from "node:url"
import { copyCluster, keepCluster } from "./postgres/copies.mjs"
import { databaseIdentity } from "./postgres/identity.mjs"
import { keep } from "./postgres/keeper.mjs"
import { answers, freePort, launch, makeCluster, username } from "./postgres/server.mjs"
import { prepareWorkplace } from "./postgres/workplace.mjs"

const password = "postgres"
const tries = 3

async function stopServer(server) {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = once(server, "exit")
  server.kill("SIGINT")
  const force = setTimeout(() => server.kill("SIGKILL"), 5000)
  await gone
  clearTimeout(force)
}

/** A free port may be taken by somebody else before the server has it. */
async function launchSomewhere(workplace, identity, log) {
  const said = []
  const note = (text) => (said.push(text), log(text))
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const port = await freePort()
    const server = launch(workplace, identity, { port, log: note })
    if (await answers({ url: `postgres://${username}:${password}@localhost:${port}/postgres`, server })) {
      return { server, port }
    }
    await stopServer(server)
  }
  throw new Error(`The embedded PostgreSQL did not start:\n${said.slice(-8).join("\n")}`)
}

/**
 * Starts a PostgreSQL of its own on a free port, with its data in a temporary folder that `stop` removes.
 *
 * @param {{ log?: (text: string) => void, from?: string }} [options] where the server's messages go, nowhere by default;
 *   a folder that an earlier `stop({ keepAs })` made, to begin with its data
 * @returns {Promise<{ url: string, host: string, port: number, username: string, password: string,
 *   stop: (options?: { keepAs?: string }) => Promise<void> }>}
 *   `host` is the word "localhost": Medusa's test runner turns on TLS for anything else; `keepAs` copies the data there
 */
export async function startPostgres({ log = () => undefined, from } = {}) {
  const identity = databaseIdentity()
  const workplace = prepareWorkplace(identity)
  const keeper = keep(workplace.folder)
  try {
    if (from === undefined) makeCluster(workplace, identity)
    else copyCluster(from, workplace, identity)
    const { server, port } = await launchSomewhere(workplace, identity, log)
    const stop = async ({ keepAs } = {}) => {
      keeper.dismiss()
      await stopServer(server)
      if (keepAs !== undefined) keepCluster(workplace, keepAs)
      workplace.remove()
    }
    const host = "localhost"
    return { url: `postgres://${username}:${password}@${host}:${port}`, host, port, username, password, stop }
  } catch (error) {
    keeper.dismiss()
    workplace.remove()
    throw error
  }
}

/** As a program: prints the address as JSON and runs until it is interrupted. */
async function main() {
  const { stop, ...address } = await startPostgres({ log: (text) => process.stderr.write(`${text}\n`) })
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop().then(() => process.exit(0)))
  process.stdout.write(`${JSON.stringify(address)}\n`)
}

if (import.meta.url === pathToFileURL(realpathSync(process.argv[1] ?? ".")).href) await main()
