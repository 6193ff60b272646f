import { spawn } from "node:child_process"
import { once } from "node:events"

/** Runs a script of an installed package with this Node; what it prints is shown, and a failure thrown. */
export async function run(script, args, options = {}) {
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "inherit", "inherit"], ...options })
  const [code, signal] = await once(child, "exit")
  if (code !== 0) throw new Error(`${script} ended with ${code ?? signal}`)
}
