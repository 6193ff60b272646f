import { createServer, type IncomingMessage, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { Handler, SimulatorRequest } from "../../../src/simulator/http"

const read = async (incoming: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString("utf8")
}

const toRequest = async (incoming: IncomingMessage): Promise<SimulatorRequest> => {
  const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host ?? "localhost"}`)
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])
  return {
    method: incoming.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(headers),
    body: await read(incoming),
    origin: url.origin,
  }
}

/** Puts a handler on a free local port. */
export const serve = async (handler: Handler): Promise<{ readonly origin: string; readonly close: () => void }> => {
  const server: Server = createServer((incoming, outgoing) => {
    void toRequest(incoming)
      .then(handler)
      .then((answer) => outgoing.writeHead(answer?.status ?? 404, answer?.headers).end(answer?.body))
      .catch((error: unknown) => outgoing.writeHead(500).end(String(error)))
  })
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
