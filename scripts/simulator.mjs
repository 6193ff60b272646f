import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { installMissing, root } from "./install-missing.mjs"

const source = join(root, "src/simulator")

/** Compiles the simulator file by file, in about a tenth of a second, to where it finds the installed packages. */
async function compile() {
  const { buildSync } = await import("esbuild")
  mkdirSync(join(root, ".cache"), { recursive: true })
  const outdir = mkdtempSync(join(root, ".cache/simulator-"))
  const entryPoints = readdirSync(source, { recursive: true })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(source, name))
  buildSync({
    entryPoints,
    outdir,
    outbase: source,
    format: "cjs",
    platform: "node",
    target: "node20",
    logLevel: "error",
  })
  return outdir
}

/** npm ends by ending its shell, which does not tell us: without this the simulator would outlive `npm run`. */
function endWithNpm() {
  const shell = process.ppid
  const look = () => process.ppid !== shell && process.kill(process.pid, "SIGTERM")
  if (process.env.npm_lifecycle_event !== undefined) setInterval(look, 300).unref()
}

installMissing()
endWithNpm()
const folder = await compile()
process.on("exit", () => rmSync(folder, { recursive: true, force: true }))
// In this process: signals and the exit code are the program's own.
createRequire(import.meta.url)(join(folder, "bin.js"))
