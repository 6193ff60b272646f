import { spawnSync } from "node:child_process"
import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { completeLinks, copyBinaries, installedBinaries, programs } from "./binaries.mjs"

const runs = (program, identity, cwd) =>
  spawnSync(program, ["--version"], { ...identity, cwd, stdio: "ignore" }).status === 0

const reaches = (identity, folder) =>
  identity.uid === undefined || spawnSync("test", ["-w", folder], { ...identity, cwd: "/" }).status === 0

/** A temporary folder that the database's user can reach; TMPDIR may lie in somebody's closed home. */
function temporaryFolder(identity) {
  for (const place of new Set([tmpdir(), "/tmp", "/var/tmp"])) {
    const folder = mkdtempSync(join(place, "amazon-pay-postgres-"))
    if (identity.uid !== undefined) chownSync(folder, identity.uid, identity.gid)
    chmodSync(folder, 0o700)
    if (reaches(identity, folder)) return folder
    rmSync(folder, { recursive: true })
  }
  throw new Error(`User ${identity.uid} can write to none of the temporary folders.`)
}

function usableBinaries(folder, identity) {
  const native = installedBinaries()
  try {
    completeLinks(native)
  } catch {
    return copyBinaries(native, folder)
  }
  // The project may lie below a home that nobody else may enter.
  return runs(programs(native).initdb, identity, folder) ? native : copyBinaries(native, folder)
}

/** Where the database lives while it runs: a folder, and programs that its user can start. */
export function prepareWorkplace(identity) {
  const folder = temporaryFolder(identity)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    return { folder, remove, ...programs(usableBinaries(folder, identity)) }
  } catch (error) {
    remove()
    throw error
  }
}
