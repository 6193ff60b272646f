import { createHash } from "node:crypto"
import { existsSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { root } from "../install-missing.mjs"

const inputs = [
  "src",
  "admin",
  "scripts/build",
  "scripts/build.mjs",
  "package.json",
  "tsconfig.json",
  "tsconfig.client.json",
]

const filesOf = (path) => {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

/** Changes when a file that the build reads is changed, added or removed. */
export function sourcesStamp() {
  const files = inputs.flatMap((path) => filesOf(join(root, path))).sort()
  const hash = createHash("sha256")
  for (const file of files) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file}\n${size}\n${mtimeMs}\n`)
  }
  return hash.digest("hex")
}

export const stampFile = join(root, ".medusa/built-from")
export const buildFolder = join(root, ".medusa/server")
