const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** On a terminal a step is seen while it runs; elsewhere one line says that it is done. */
const begin = (stream, what) => stream.isTTY && stream.write(`  … ${what}`)
const end = (stream, line) => stream.write(`${stream.isTTY ? "\r\u001b[2K" : ""}${line}\n`)

/**
 * Tells how far the work is.
 *
 * @param {{ quiet?: boolean, stream?: NodeJS.WriteStream }} [options] stderr by default
 * @returns {{ step: <T>(what: string, work: () => Promise<T> | T) => Promise<T>, note: (text: string) => void, times: Record<string, number> }}
 *   `times` holds the milliseconds of each step
 */
export function createProgress({ quiet = false, stream = process.stderr } = {}) {
  const times = {}
  const step = async (what, work) => {
    const started = Date.now()
    if (!quiet) begin(stream, what)
    try {
      const result = await work()
      times[what] = Date.now() - started
      if (!quiet) end(stream, `  ✓ ${what.padEnd(44)} ${seconds(started).padStart(7)}`)
      return result
    } catch (error) {
      if (!quiet) end(stream, `  ✗ ${what.padEnd(44)} ${seconds(started).padStart(7)}`)
      throw error
    }
  }
  return { step, times, note: (text) => quiet || stream.write(`${text}\n`) }
}
