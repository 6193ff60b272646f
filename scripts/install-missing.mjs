import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Runs `npm install` when this checkout has not been installed. Its output goes to stderr. */
export function installMissing() {
  if (existsSync(join(root, "node_modules/.package-lock.json"))) return
  process.stderr.write("Installing the dependencies (once, about a minute) …\n")
  const { status } = spawnSync("npm", ["install", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  })
  if (status !== 0) throw new Error("npm install failed")
}
