import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
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

/** The React binding is an entry of its own, and shares the client: one page has one script of Amazon's. */
const besides = {
  name: "besides",
  setup: (build) => build.onResolve({ filter: /^\.\/index$/ }, () => ({ path: "./index.mjs", external: true })),
}

/** A module for browsers without dependencies for each generation, one for React beside the first, and their types. */
export async function buildClient(target) {
  // Only now: a checkout that is being built for the first time had no packages when this file was loaded.
  const { build } = await import("esbuild")
  const options = { bundle: true, format: "esm", target: "es2020", platform: "browser", minify: true, sourcemap: true }
  const write = (name, more) =>
    build({
      ...options,
      entryPoints: [join(source, `${name}.ts`)],
      outfile: join(target, `client/${name}.mjs`),
      logLevel: "warning",
      legalComments: "none",
      ...more,
    })
  await write("index", {})
  await write("v2/index", {})
  await write("react", { external: ["react"], plugins: [besides] })
  await writeTypes(join(target, "client"))
}
