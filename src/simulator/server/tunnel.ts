import type { IncomingMessage, Server } from "node:http"
import { connect } from "node:net"
import type { Duplex } from "node:stream"

const clientHello = 0x16

/** Joins both ways, and ends both when one of them breaks. */
function join(one: Duplex, other: Duplex): void {
  one.pipe(other).pipe(one)
  for (const [side, opposite] of [
    [one, other],
    [other, one],
  ] as const) {
    side.on("error", () => opposite.destroy())
    side.on("close", () => opposite.destroy())
  }
}

/**
 * HTTP CONNECT: whatever host the client asks for, it reaches the simulator. TLS goes to the TLS entrance, plain HTTP
 * to the plain one. So a client that insists on Amazon's host names needs nothing but a proxy setting.
 */
export function openTunnels(server: Server, tlsPort: number | undefined): void {
  server.on("connect", (_request: IncomingMessage, client: Duplex, head: Buffer) => {
    client.on("error", () => client.destroy())
    client.write("HTTP/1.1 200 Connection Established\r\n\r\n")
    const route = (first: Buffer): void => {
      if (first[0] !== clientHello) {
        client.unshift(first)
        server.emit("connection", client)
        return
      }
      if (tlsPort === undefined) return void client.destroy()
      const upstream = connect(tlsPort, "127.0.0.1")
      upstream.write(first)
      join(client, upstream)
    }
    if (head.length > 0) route(head)
    else client.once("data", route)
  })
}
