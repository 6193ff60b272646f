import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { readFileSync, readdirSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"

const root = join(__dirname, "../..")

/** Process ids of everything that was started below `pid`, as Linux tells it. */
const descendants = (pid: number): number[] => {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [, , , parent] = readFileSync(`/proc/${name}/stat`, "utf8")
          .replace(/\(.*\)/, "x")
          .split(" ")
        return [[Number(name), Number(parent)] as const]
      } catch {
        return []
      }
    })
  const below = (id: number): number[] =>
    parents.filter(([, parent]) => parent === id).flatMap(([it]) => [it, ...below(it)])
  return below(pid)
}

const lives = (pid: number): boolean => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${String(pid)}/status`, "utf8"))
  } catch {
    return false
  }
}

const until = async (what: () => boolean, milliseconds: number): Promise<boolean> => {
  const deadline = Date.now() + milliseconds
  while (!what() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 100))
  return what()
}

type Demo = { readonly child: ChildProcess; readonly text: () => string; readonly address: (name: string) => string }

/** The demo as a person starts it, at preferred ports; resolves when it says that it is ready. */
async function startDemo(port: number): Promise<Demo> {
  const wishes = ["store", "storefront", "simulator"].flatMap((name) => [`--${name}-port`, String(port)])
  const child = spawn(process.execPath, ["scripts/demo.mjs", "--no-admin", ...wishes], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text))
  if (!(await until(() => said.includes("Ready after") || child.exitCode !== null, 240_000))) child.kill("SIGKILL")
  if (!said.includes("Ready after")) throw new Error(`The demo did not start:\n${said}`)
  return { child, text: () => said, address: (name) => new RegExp(`${name} +(http://\\S+)`).exec(said)?.[1] ?? "" }
}

describe("npm run demo", () => {
  let port: number
  const occupied = createServer()

  beforeAll(async () => {
    occupied.listen(0)
    await once(occupied, "listening")
    port = (occupied.address() as { port: number }).port
  })
  afterAll(() => occupied.close())

  it("takes the next free ports, and ends with all that it started on Ctrl-C", async () => {
    const { child, address } = await startDemo(port)
    const addresses = ["Shop", "Store API", "Amazon"].map(address)
    expect(new Set(addresses).size).toBe(3)
    expect(addresses).not.toContain(`http://localhost:${String(port)}`)
    const answers = await Promise.all([`${addresses[0]}/`, `${addresses[1]}/health`].map((url) => fetch(url)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const started = descendants(child.pid ?? 0)
    expect(started.length).toBeGreaterThanOrEqual(3)
    child.kill("SIGINT")
    const [code] = (await once(child, "exit")) as [number]
    expect(code).toBe(0)
    expect(await until(() => !started.some(lives), 5_000)).toBe(true)
  }, 300_000)

  it("leaves nothing running when it is killed", async () => {
    const { child } = await startDemo(port)
    const started = descendants(child.pid ?? 0)
    expect(started.length).toBeGreaterThanOrEqual(3)
    child.kill("SIGKILL")
    expect(await until(() => !started.some(lives), 15_000)).toBe(true)
  }, 300_000)
})
