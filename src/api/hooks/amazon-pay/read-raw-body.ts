import type { IncomingMessage } from "node:http"

/** The body as it came, in UTF-8; undefined above `limit` bytes, without reading on. Rejects when the sender hangs up. */
export async function readRawBody(req: IncomingMessage, limit: number): Promise<string | undefined> {
  const chunks: Buffer[] = []
  const read = { bytes: 0 }
  for await (const chunk of req as AsyncIterable<Buffer>) {
    read.bytes += chunk.length
    if (read.bytes > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}
