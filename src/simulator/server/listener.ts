import type { IncomingMessage, RequestListener, ServerResponse } from "node:http"
import { TLSSocket } from "node:tls"
import type { Handler, SimulatorRequest, SimulatorResponse } from "../http"

const largestBody = 1024 * 1024
const hangsFor = 60_000

async function bodyOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of message) {
    const bytes = Buffer.from(chunk as Uint8Array)
    size += bytes.length
    if (size > largestBody) throw new RangeError("the request body is too large")
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString("utf8")
}

/** The path as sent, without the query; a proxy's client sends the whole address. */
function pathAndQuery(url: string): { readonly path: string; readonly query: string } {
  const [, target = "/"] = /^(?:https?:\/\/[^/?#]*)?(.*)$/i.exec(url) ?? []
  const [path = "/", ...query] = target.split("?")
  return { path: path === "" ? "/" : path, query: query.join("?") }
}

async function requestOf(message: IncomingMessage, scheme: "http" | "https"): Promise<SimulatorRequest> {
  const { path, query } = pathAndQuery(message.url ?? "/")
  const headers = Object.fromEntries(
    Object.entries(message.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
    ),
  )
  return {
    method: message.method ?? "GET",
    path,
    query: new URLSearchParams(query),
    headers,
    body: await bodyOf(message),
    origin: `${scheme}://${headers["host"] ?? "localhost"}`,
  }
}

/** It is a test tool: any page may call it. */
const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, POST, PATCH, DELETE, OPTIONS",
  "access-control-allow-headers": "*",
} as const

function lose(how: "reset" | "timeout", message: IncomingMessage): void {
  const { socket } = message
  if (how === "reset") {
    // A TLS socket has no reset of its own.
    if (socket instanceof TLSSocket) socket.destroy()
    else socket.resetAndDestroy()
    return
  }
  const timer = setTimeout(() => socket.destroy(), hangsFor)
  timer.unref()
  socket.once("close", () => clearTimeout(timer))
}

const preflight: SimulatorResponse = { status: 204, body: "" }
const plain = { "content-type": "text/plain" } as const
const notFound: SimulatorResponse = { status: 404, headers: plain, body: "Not found\n" }

export type ListenerParts = {
  readonly scheme: "http" | "https"
  readonly handle: Handler
  /** Milliseconds for the Date header: the simulated time, so that clients can measure their skew. */
  readonly now: () => number
}

/** Node's listener over a handler. */
export function listener({ scheme, handle, now }: ListenerParts): RequestListener {
  const write = (reply: ServerResponse, { status, headers, body }: SimulatorResponse): void => {
    const bytes = Buffer.from(body, "utf8")
    const date = new Date(now()).toUTCString()
    reply.writeHead(status, { date, "content-length": bytes.length, ...cors, ...headers })
    reply.end(bytes)
  }
  const respond = async (message: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const request = await requestOf(message, scheme)
    const response = request.method === "OPTIONS" ? preflight : await handle(request)
    if (response?.lost === undefined) write(reply, response ?? notFound)
    else lose(response.lost, message)
  }
  return (message, reply) => {
    respond(message, reply).catch((error: unknown) => {
      // A mistake of the simulator: the test that met it needs the whole story.
      const story = error instanceof Error ? (error.stack ?? error.message) : String(error)
      if (!reply.headersSent) write(reply, { status: 500, headers: plain, body: `${story}\n` })
    })
  }
}
