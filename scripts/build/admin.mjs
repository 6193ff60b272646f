import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { join, relative } from "node:path"
import { root } from "../install-missing.mjs"

const source = join(root, "admin")
const kinds = ["widgets", "routes", "i18n"]
const require = createRequire(import.meta.url)

const hasExtensions = () =>
  kinds.some((kind) => existsSync(join(source, kind)) && readdirSync(join(source, kind)).length > 0)

/**
 * Medusa's own bundler, which insists on `<root>/src/admin`: it gets a root where that is a link to `admin/`.
 * It writes a temporary entry below the working directory, so that is where it has to be.
 */
export async function buildAdmin(target) {
  if (!hasExtensions()) return `admin: nothing to build, admin/ has no ${kinds.join(", ")}`
  // Inside the project, so that the packages which the components import are found.
  mkdirSync(join(root, ".cache"), { recursive: true })
  const staging = mkdtempSync(join(root, ".cache/admin-"))
  try {
    mkdirSync(join(staging, "src"))
    copyFileSync(join(root, "package.json"), join(staging, "package.json"))
    symlinkSync(source, join(staging, "src/admin"), "junction")
    process.chdir(staging)
    await require("@medusajs/admin-bundler").plugin({ root: staging, outDir: relative(staging, target) })
  } finally {
    process.chdir(root)
    rmSync(staging, { recursive: true })
  }
}
