import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { chmod, cp, mkdtemp, readdir, rm, unlink } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"

const scripts = join(__dirname, "../../scripts")

/** Starts the program; its temporary files are made in `place`. */
async function start(place: string) {
  const child = spawn(process.execPath, [join(scripts, "embedded-postgres.mjs")], {
    env: { ...process.env, NODE_OPTIONS: "", TMPDIR: place },
    stdio: ["ignore", "pipe", "ignore"],
  })
  const [line] = (await once(child.stdout, "data")) as [Buffer]
  return { child, address: JSON.parse(line.toString()) as { readonly url: string; readonly host: string } }
}

async function ask(url: string, query: string): Promise<unknown> {
  const client = new Client({ connectionString: `${url}/postgres` })
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(query)
  await client.end()
  return rows[0]
}

const gone = async (folder: string) => {
  const deadline = Date.now() + 10_000
  while ((await readdir(folder)).length > 0 && Date.now() < deadline) await new Promise((next) => setTimeout(next, 100))
  return readdir(folder)
}

describe("The embedded PostgreSQL", () => {
  let place: string
  let child: ChildProcess | undefined

  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), "amazon-pay-place-"))
    // A folder that every user may enter, as the temporary folder of a machine is.
    await chmod(place, 0o777)
  })
  afterEach(async () => {
    child?.kill("SIGKILL")
    await gone(place)
    await rm(place, { recursive: true, force: true })
  })

  it("answers on localhost, for many connections", async () => {
    const started = await start(place)
    child = started.child
    expect(started.address.host).toBe("localhost")
    expect(await ask(started.address.url, "show max_connections")).toEqual({ max_connections: "300" })
  })

  it("leaves nothing behind when it is interrupted", async () => {
    const started = await start(place)
    child = started.child
    expect(await readdir(place)).toHaveLength(1)
    child.kill("SIGINT")
    await once(child, "exit")
    expect(await readdir(place)).toEqual([])
  })

  it("leaves nothing behind when its process is killed", async () => {
    const started = await start(place)
    started.child.kill("SIGKILL")
    expect(await gone(place)).toEqual([])
    await expect(ask(started.address.url, "select 1")).rejects.toThrow(/ECONNREFUSED/)
  })

  it("makes the library links that an ignored install script leaves out", async () => {
    const { installedBinaries, completeLinks } = (await import(join(scripts, "postgres/binaries.mjs"))) as {
      readonly installedBinaries: () => string
      readonly completeLinks: (native: string) => void
    }
    const native = join(place, "native")
    await cp(installedBinaries(), native, { recursive: true, verbatimSymlinks: true })
    const links = (await readdir(join(native, "lib"), { withFileTypes: true })).filter((it) => it.isSymbolicLink())
    for (const { name } of links) await unlink(join(native, "lib", name))
    completeLinks(native)
    expect(links.map(({ name }) => existsSync(join(native, "lib", name)))).toEqual(links.map(() => true))
    await rm(native, { recursive: true })
  })
})
