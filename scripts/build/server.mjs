import { chmodSync, existsSync } from "node:fs"
import { join } from "node:path"
import { root } from "../install-missing.mjs"
import { run } from "./run.mjs"

const tsc = join(root, "node_modules/typescript/bin/tsc")
const bins = ["src/simulator/bin.js"]

/** Compiles src/ to CommonJS with declarations. tsc forgets the executable bit of a program. */
export async function buildServer(target) {
  await run(tsc, ["-p", join(root, "tsconfig.json"), "--outDir", target])
  for (const bin of bins.map((name) => join(target, name)).filter(existsSync)) chmodSync(bin, 0o755)
}
