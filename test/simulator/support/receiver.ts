import { createServer, type IncomingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"

export type Received = { readonly headers: IncomingHttpHeaders; readonly body: string }

/** A shop's notification address: keeps what arrives and answers as told, then with 200. */
export type Receiver = {
  readonly url: string
  readonly received: readonly Received[]
  readonly answerWith: (...statuses: readonly number[]) => void
  /** Waits until so many messages arrived. */
  readonly until: (count: number) => Promise<readonly Received[]>
  readonly stop: () => Promise<void>
}

const patience = 5000

export async function aReceiver(): Promise<Receiver> {
  const received: Received[] = []
  let statuses: readonly number[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString("utf8") })
      const [status = 200, ...rest] = statuses
      statuses = rest
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    received,
    answerWith: (...next) => {
      statuses = next
    },
    until: async (count) => {
      const begin = performance.now()
      while (received.length < count) {
        if (performance.now() - begin > patience) throw new Error(`${received.length} of ${count} messages arrived`)
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      return received
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
