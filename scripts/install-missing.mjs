import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const projects = [root, join(root, "examples/store")]

const read = (file) => JSON.parse(readFileSync(file, "utf8"))

/** An exact version has to be the one that is there; of a range only that something is there. */
function isInstalled(project, [name, wanted]) {
  const found = [project, root]
    .map((folder) => join(folder, "node_modules", name, "package.json"))
    .find((file) => existsSync(file))
  return found !== undefined && (!/^\d/.test(wanted) || read(found).version === wanted)
}

function isComplete(project) {
  const { dependencies, devDependencies } = read(join(project, "package.json"))
  return Object.entries({ ...dependencies, ...devDependencies }).every((wanted) => isInstalled(project, wanted))
}

/**
 * Runs `npm install` when this checkout has not been installed, or asks for other versions than are installed.
 * Its output goes to stderr.
 */
export function installMissing() {
  const wasInstalled = existsSync(join(root, "node_modules/.package-lock.json"))
  if (wasInstalled && projects.every(isComplete)) return
  process.stderr.write(`${wasInstalled ? "Updating" : "Installing"} the dependencies (a minute the first time) …\n`)
  const { status } = spawnSync("npm", ["install", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  })
  if (status !== 0) throw new Error("npm install failed")
}
