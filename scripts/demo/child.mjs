import { fork } from "node:child_process"
import { once } from "node:events"

const keptLines = 400

const keep = (lines, stream) => {
  stream.setEncoding("utf8").on("data", (text) => {
    lines.push(...text.split("\n").filter((line) => line.trim() !== ""))
    lines.splice(0, lines.length - keptLines)
  })
}

/**
 * A Node process of ours. It has a channel to this one, whose end tells it that we are gone, however we ended.
 *
 * @param {string} script
 * @param {{ cwd: string, env: Record<string, string | undefined>, args?: string[] }} options
 */
export function startChild(script, { cwd, env, args = [] }) {
  const child = fork(script, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe", "ipc"] })
  const lines = []
  for (const stream of [child.stdout, child.stderr]) keep(lines, stream)
  const ended = once(child, "exit").then(([code, signal]) => code ?? signal)
  const said = () => lines.slice(-40).join("\n")

  return {
    lines,
    ended,
    /** What it says once it is ready; thrown is the end of what it wrote when it ends before. */
    ready: () =>
      Promise.race([
        once(child, "message").then(([message]) => message),
        ended.then((how) => {
          throw new Error(`${script} ended with ${how}:\n${said()}`)
        }),
      ]),
    /** Waits for its end; thrown is the end of what it wrote when that was not a good one. */
    done: async () => {
      const how = await ended
      if (how !== 0) throw new Error(`${script} ended with ${how}:\n${said()}`)
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill("SIGTERM")
      const force = setTimeout(() => child.kill("SIGKILL"), 5000)
      await ended
      clearTimeout(force)
    },
  }
}
