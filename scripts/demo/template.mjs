import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { root } from "../install-missing.mjs"

const folder = join(root, "node_modules/.cache/amazon-pay-demo")

/** All that decides what a migrated and seeded database looks like. */
const inputs = [
  "node_modules/.package-lock.json",
  "examples/store/medusa-config.ts",
  "examples/store/src",
  "src/links",
  "src/modules",
  "scripts/demo/stack.mjs",
]

/** Of our modules only the migrations write into the database. */
const counts = (file) => !file.includes("/src/modules/") || file.includes("/migrations/")

const filesBelow = (path) => {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
    .sort()
}

function keyOf(files) {
  const hash = createHash("sha256")
  for (const file of files) hash.update(`${file.slice(root.length)}\n`).update(readFileSync(file))
  return hash.digest("hex").slice(0, 16)
}

/** The folder of the prepared database that fits this checkout, whether it is there or not. */
export const templateFolder = () =>
  join(folder, keyOf(inputs.flatMap((path) => filesBelow(join(root, path))).filter(counts)))

/** Younger ones may be another demo's, which is still preparing it. */
const oldAfter = 600_000

/** Prepared databases of other states of the checkout are not needed any more. Another demo may remove them meanwhile. */
export function removeOtherTemplates(template) {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder).map((it) => join(folder, it))) {
    const found = name === template ? undefined : statSync(name, { throwIfNoEntry: false })
    if (found && Date.now() - found.mtimeMs > oldAfter) rmSync(name, { recursive: true, force: true })
  }
}
