import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { buildAdmin } from "./build/admin.mjs"
import { buildClient } from "./build/client.mjs"
import { buildServer } from "./build/server.mjs"
import { buildFolder, sourcesStamp, stampFile } from "./build/sources.mjs"
import { installMissing, root } from "./install-missing.mjs"

const say = (text) => process.stderr.write(`${text}\n`)

/** Whoever runs from the old build keeps it until the new one is whole. */
function exchange(fresh) {
  const old = join(root, `.medusa/old-${process.pid}`)
  if (existsSync(buildFolder)) renameSync(buildFolder, old)
  renameSync(fresh, buildFolder)
  rmSync(old, { recursive: true, force: true })
}

async function build() {
  const started = Date.now()
  const stamp = sourcesStamp()
  const fresh = join(root, `.medusa/next-${process.pid}`)
  mkdirSync(fresh, { recursive: true })
  try {
    const remarks = await Promise.all([buildServer(fresh), buildClient(fresh), buildAdmin(fresh)])
    remarks.filter(Boolean).forEach(say)
    exchange(fresh)
    writeFileSync(stampFile, stamp)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  say(`built .medusa/server in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

installMissing()
await build().catch((error) => {
  say(error.message)
  process.exitCode = 1
})
