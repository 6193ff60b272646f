import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { root } from "../install-missing.mjs"
import { run } from "./run.mjs"

const source = join(root, "src/client")
const tsc = join(root, "node_modules/typescript/bin/tsc")

/** `.d.ts` beside an `.mjs` would be read as CommonJS: they become `.d.mts`, and name each other in full. */
const asModule = (declarations) => declarations.replace(/(from |import\()"(\.[^"]*)"/g, '$1"$2.mjs"')

async function writeTypes(target) {
  const staging = mkdtempSync(join(tmpdir(), "amazon-pay-types-"))
  try {
    await run(tsc, [
      "-p",
      join(root, "tsconfig.client.json"),
      "--noEmit",
      "false",
      "--emitDeclarationOnly",
      "--outDir",
      staging,
    ])
    for (const name of readdirSync(staging, { recursive: true }).filter((file) => file.endsWith(".d.ts"))) {
      const file = join(target, name.replace(/\.d\.ts$/, ".d.mts"))
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, asModule(readFileSync(join(staging, name), "utf8")))
    }
  } finally {
    rmSync(staging, { recursive: true })
  }
}

/** One module for browsers, without dependencies, and its types. */
export async function buildClient(target) {
  const entry = ["index.ts", "index.mts"].map((name) => join(source, name)).find(existsSync)
  if (entry === undefined) return "client: nothing to build, there is no src/client/index.ts"
  // Only now: a checkout that is being built for the first time had no packages when this file was loaded.
  const { build } = await import("esbuild")
  const options = { bundle: true, format: "esm", target: "es2020", platform: "browser", legalComments: "none" }
  await build({ ...options, entryPoints: [entry], outfile: join(target, "client/index.mjs"), logLevel: "warning" })
  await writeTypes(join(target, "client"))
}
