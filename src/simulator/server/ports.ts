import type { AddressInfo, Server, Socket } from "node:net"

/** The open ports of one simulator, with every connection that hangs on them. */
export type Ports = {
  /** Opens a port of this machine only, and says which one. */
  readonly listen: (server: Server, port: number) => Promise<number>
  readonly close: () => Promise<void>
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
  })

/** Connections are kept by ourselves: those of tunnels are no longer known to the server. */
export function createPorts(): Ports {
  const servers: Server[] = []
  const sockets = new Set<Socket>()
  return {
    listen: (server, port) =>
      new Promise((resolve, reject) => {
        server.on("connection", (socket: Socket) => {
          sockets.add(socket)
          socket.once("close", () => sockets.delete(socket))
        })
        server.once("error", reject)
        server.listen(port, "127.0.0.1", () => {
          servers.push(server)
          resolve((server.address() as AddressInfo).port)
        })
      }),
    close: async () => {
      const closing = servers.map(closed)
      for (const socket of sockets) socket.destroy()
      await Promise.all(closing)
    },
  }
}
