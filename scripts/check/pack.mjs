import { execFileSync } from "node:child_process"
import { mkdirSync, renameSync } from "node:fs"
import { join } from "node:path"
import { buildIfStale } from "../build-if-stale.mjs"
import { root } from "../install-missing.mjs"

/** Packs what would be published to .cache/package.tgz, without building what is built already. */
const folder = join(root, ".cache")
await buildIfStale()
mkdirSync(folder, { recursive: true })
const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder]
const [{ filename }] = JSON.parse(execFileSync("npm", args, { cwd: root, shell: process.platform === "win32" }))
renameSync(join(folder, filename), join(folder, "package.tgz"))
