import { execFileSync, spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { root } from "../scripts/install-missing.mjs"
import { median } from "./median.mjs"
import { result } from "./result.mjs"

const provider = join(root, ".medusa/server/src/providers/amazon-pay/index.js")
const tries = 7

const read = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))

/** Where Node would find a package that `from` asks for: nested first, then above. */
function folderOf(name, from) {
  const found = [join(from, "node_modules", name), join(root, "node_modules", name)].find((it) => existsSync(it))
  if (found === undefined) throw new Error(`${name} is not installed`)
  return found
}

/** The folders of everything that npm installs for `folder` at run time. */
function dependencyFolders(folder, seen = new Set()) {
  for (const name of Object.keys(read(folder).dependencies ?? {})) {
    const found = folderOf(name, folder)
    if (!seen.has(found)) dependencyFolders(found, seen.add(found))
  }
  return seen
}

/** Bytes of a package's own files; what is nested in its node_modules is counted as the package that it is. */
const bytesOf = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules")
    .map((entry) => join(folder, entry.name))
    .reduce((total, path) => total + (statSync(path).isDirectory() ? bytesOf(path) : statSync(path).size), 0)

/** What `npm pack` would take, unpacked; the build is fresh already. */
function ownBytes() {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts"]
  const told = execFileSync("npm", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
  return JSON.parse(told)[0].unpackedSize
}

/** A fresh process: Medusa's own libraries first, as in a store, then the provider. */
const program = `
  const time = (name) => { const started = performance.now(); require(name); return performance.now() - started }
  const framework = time("@medusajs/framework/utils")
  process.stdout.write(JSON.stringify({ framework, provider: time(${JSON.stringify(provider)}) }))
`
function importTimes() {
  const { stdout } = spawnSync(process.execPath, ["-e", program], { cwd: root, encoding: "utf8" })
  return JSON.parse(stdout)
}

/** What the package adds to a store: bytes on disk, and time to load the provider. */
export function measureFootprint() {
  const dependencies = dependencyFolders(root)
  const times = Array.from({ length: tries }, importTimes)
  const kilobytes = (bytes) => bytes / 1024
  return [
    result("footprint-package", kilobytes(ownBytes()), { unit: "KiB" }),
    result("footprint-dependencies", kilobytes([...dependencies].reduce((sum, it) => sum + bytesOf(it), 0)), {
      unit: "KiB",
    }),
    result("footprint-packages", dependencies.size, { unit: "packages" }),
    result("provider-import", median(times.map((it) => it.provider)), { unit: "ms" }),
    result("provider-import-over-framework", median(times.map((it) => it.provider / it.framework)), {
      unit: "ratio",
      limit: 0.5,
    }),
  ]
}
