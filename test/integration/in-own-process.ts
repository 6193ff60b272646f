import { execFile } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { join } from "node:path"

import { build } from "esbuild"

import type { Job } from "./heart-process"

/** How a process ended, and what each of its calls answered. */
export type Ended = { readonly signal: string | null; readonly answers: readonly string[] }

const root = join(__dirname, "../..")

/** Bundles the heart once; every run is a process of its own. */
export async function heartProcesses() {
  mkdirSync(join(root, ".cache"), { recursive: true })
  const folder = mkdtempSync(join(root, ".cache/heart-process-"))
  const outfile = join(folder, "heart-process.js")
  await build({
    entryPoints: [join(__dirname, "heart-process.ts")],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    logLevel: "error",
  })
  return {
    run: (job: Job): Promise<Ended> =>
      new Promise((resolve, reject) => {
        const options = { timeout: 60_000 }
        execFile(process.execPath, [outfile, JSON.stringify(job)], options, (error, stdout, stderr) => {
          const signal = error?.signal ?? null
          if (error && signal === null) reject(new Error(stderr || error.message))
          else resolve({ signal, answers: stdout === "" ? [] : (JSON.parse(stdout) as string[]) })
        })
      }),
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
