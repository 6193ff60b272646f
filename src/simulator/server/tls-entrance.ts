import { mkdtemp, rm, writeFile } from "node:fs/promises"
import type { RequestListener } from "node:http"
import { createServer, type Server } from "node:https"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createAuthority, knownNames } from "../certificates/authority"

export type TlsEntrance = {
  readonly server: Server
  /** File with the certificate of the authority. */
  readonly caFile: string
  readonly removeFile: () => Promise<void>
}

/** HTTPS with an authority of our own, whose certificate is written to a temporary file. */
export async function createTlsEntrance(listener: RequestListener, now: number): Promise<TlsEntrance> {
  const authority = createAuthority(now)
  const folder = await mkdtemp(join(tmpdir(), "amazon-pay-simulator-"))
  const caFile = join(folder, "ca.pem")
  await writeFile(caFile, authority.ca)
  const options = {
    ...authority.server,
    SNICallback: (host: string, done: (error: null, context?: ReturnType<typeof authority.contextFor>) => void) =>
      knownNames.includes(host) ? done(null) : done(null, authority.contextFor(host)),
  }
  return {
    server: createServer(options, listener),
    caFile,
    removeFile: () => rm(folder, { recursive: true, force: true }),
  }
}
