import { chmodSync, chownSync, constants, cpSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"

/** The server refuses data that others may read. Empty folders belong to it, and are copied with the rest. */
const ownData = (data, { uid, gid }) => {
  if (uid !== undefined) {
    for (const name of readdirSync(data, { recursive: true })) chownSync(join(data, name), uid, gid)
    chownSync(data, uid, gid)
  }
  chmodSync(data, 0o700)
}

const copy = (from, to) => cpSync(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE })

/** Begins with the data in `from` instead of an empty cluster. */
export function copyCluster(from, { folder }, identity) {
  const data = join(folder, "data")
  copy(from, data)
  ownData(data, identity)
}

/** Keeps the data of a stopped server. Whoever looks at `target` sees all of it or nothing. */
export function keepCluster({ folder }, target) {
  const fresh = `${target}.${process.pid}`
  mkdirSync(dirname(target), { recursive: true })
  copy(join(folder, "data"), fresh)
  rmSync(join(fresh, "postmaster.opts"), { force: true })
  rmSync(target, { recursive: true, force: true })
  renameSync(fresh, target)
}
