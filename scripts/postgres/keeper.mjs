import { spawn } from "node:child_process"
import { readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const here = fileURLToPath(import.meta.url)

/**
 * A process that waits for this one to end, however it ends, and then ends the server and removes its folder:
 * a killed test run leaves no database behind.
 */
export function keep(folder) {
  const keeper = spawn(process.execPath, [here, folder], {
    stdio: ["pipe", "ignore", "ignore"],
    cwd: "/",
    detached: true,
  })
  keeper.unref()
  keeper.stdin.unref()
  return { dismiss: () => keeper.kill("SIGKILL") }
}

/** The other end of the pipe closes when its process is gone. PostgreSQL writes its process id into its data. */
function waitAndClear([folder]) {
  process.stdin.resume().on("close", () => {
    try {
      const [pid] = readFileSync(join(folder, "data/postmaster.pid"), "utf8").split("\n")
      process.kill(Number(pid), "SIGQUIT")
    } catch {
      // It has ended by itself, or not begun.
    }
    setTimeout(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }), 500)
  })
}

if (process.argv[1] === here) waitAndClear(process.argv.slice(2))
