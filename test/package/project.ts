import { execFile } from "node:child_process"
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { promisify } from "node:util"

export const root = join(__dirname, "../..")

/** Without the flags of jest: what is tried here has to work in a plain Node. */
const environment = { ...process.env, NODE_OPTIONS: "" }
const execute = promisify(execFile)

type Ran = { readonly code: number; readonly out: string; readonly err: string }

/** Runs a program and tells how it ended; it never throws for a code of the program's own. */
export async function run(program: string, args: readonly string[], cwd: string): Promise<Ran> {
  try {
    const { stdout, stderr } = await execute(program, [...args], { cwd, env: environment, maxBuffer: 2 ** 26 })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: number; stdout?: string; stderr?: string }
    return { code: code ?? 1, out: stdout ?? "", err: stderr ?? "" }
  }
}

async function mustRun(program: string, args: readonly string[], cwd: string): Promise<string> {
  const { code, out, err } = await run(program, args, cwd)
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${code}:\n${err}${out}`)
  return out
}

/** A folder outside the repository into which the packed package was installed, with nothing else. */
export type Project = {
  readonly folder: string
  /** The paths in the tarball. */
  readonly files: readonly string[]
  /** The addresses of the exports, a pattern's star replaced by each module that is there. */
  readonly exports: readonly string[]
  /** Puts this repository's Medusa where the package finds its peers. */
  readonly addPeers: () => Promise<void>
  readonly remove: () => Promise<void>
}

async function exportsOf(installed: string): Promise<readonly string[]> {
  const { name, exports } = JSON.parse(await readFile(join(installed, "package.json"), "utf8")) as {
    readonly name: string
    readonly exports: Readonly<Record<string, unknown>>
  }
  const modules = await readdir(join(installed, ".medusa/server/src/modules"))
  return Object.keys(exports)
    .flatMap((path) => (path.includes("*") ? modules.map((module) => path.replace("*", module)) : [path]))
    .map((path) => join(name, path))
}

async function link(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const target = join(folder, "node_modules", name)
    await mkdir(dirname(target), { recursive: true })
    await symlink(join(root, "node_modules", name), target)
  }
}

/** Builds, packs, and installs the tarball into an empty folder. */
export async function installPackage(): Promise<Project> {
  await mustRun(process.execPath, [join(root, "scripts/build-if-stale.mjs")], root)
  const folder = await mkdtemp(join(tmpdir(), "amazon-pay-package-"))
  const packed = await mustRun("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], root)
  const [tarball] = JSON.parse(packed) as [{ filename: string; name: string; files: { path: string }[] }]
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "shop", private: true }))
  const install = ["install", "--no-audit", "--no-fund", "--prefer-offline", join(folder, tarball.filename)]
  await mustRun("npm", install, folder)
  return {
    folder,
    files: tarball.files.map(({ path }) => path),
    exports: await exportsOf(join(folder, "node_modules", tarball.name)),
    addPeers: () =>
      link(folder, ["@medusajs", "react", "@tanstack", "react-router-dom", "react-i18next", "@types/node"]),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
