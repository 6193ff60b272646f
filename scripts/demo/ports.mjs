import { once } from "node:events"
import { createServer } from "node:net"

async function isFree(port) {
  const probe = createServer()
  try {
    probe.listen(port)
    await once(probe, "listening")
    return probe.address().port
  } catch {
    return undefined
  } finally {
    probe.close()
  }
}

/**
 * The wished port, or the next one that is free and not in `taken`, to which it is added; any free one for 0.
 *
 * @param {number} wish
 * @param {Set<number>} taken
 */
export async function choosePort(wish, taken) {
  for (let port = wish; port < 65_536; port += wish === 0 ? 0 : 1) {
    const found = taken.has(port) ? undefined : await isFree(port)
    if (found !== undefined && !taken.has(found)) {
      taken.add(found)
      return found
    }
  }
  throw new Error(`There is no free port from ${wish} on.`)
}
