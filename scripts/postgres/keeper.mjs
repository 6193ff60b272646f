import { spawn } from "node:child_process"
import { rmSync } from "node:fs"
import { fileURLToPath } from "node:url"

const here = fileURLToPath(import.meta.url)

/**
 * A process that waits for this one to end, however it ends, and then ends the server and removes its folder:
 * a killed test run leaves no database behind.
 */
export function keep(server, folder) {
  const keeper = spawn(process.execPath, [here, String(server.pid), folder], {
    stdio: ["pipe", "ignore", "ignore"],
    cwd: "/",
    detached: true,
  })
  keeper.unref()
  keeper.stdin.unref()
  return { dismiss: () => keeper.kill("SIGKILL") }
}

/** The other end of the pipe closes when its process is gone. */
function waitAndClear([pid, folder]) {
  process.stdin.resume().on("close", () => {
    try {
      process.kill(Number(pid), "SIGQUIT")
    } catch {
      // It has ended by itself.
    }
    setTimeout(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }), 500)
  })
}

if (process.argv[1] === here) waitAndClear(process.argv.slice(2))
