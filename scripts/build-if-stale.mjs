import { existsSync, readFileSync, realpathSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { run } from "./build/run.mjs"
import { buildFolder, sourcesStamp, stampFile } from "./build/sources.mjs"
import { root } from "./install-missing.mjs"

export const isStale = () =>
  !existsSync(buildFolder) || !existsSync(stampFile) || readFileSync(stampFile, "utf8") !== sourcesStamp()

/** Builds the package when a source is newer than the last build; its output goes to stderr. */
export async function buildIfStale() {
  if (isStale()) await run(join(root, "scripts/build.mjs"), [], { stdio: ["ignore", 2, 2] })
}

if (import.meta.url === pathToFileURL(realpathSync(process.argv[1] ?? ".")).href) await buildIfStale()
