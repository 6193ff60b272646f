import { once } from "node:events"
import { createServer } from "node:http"

/** An address that keeps what is posted to it, to be delivered by somebody else. */
export async function aPostbox() {
  const received = []
  const server = createServer((req, res) => {
    const chunks = []
    req.on("data", (chunk) => chunks.push(chunk))
    req.on("end", () => {
      received.push(Buffer.concat(chunks).toString("utf8"))
      res.end()
    })
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const stop = () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve)))
  return { url: `http://127.0.0.1:${server.address().port}`, received, stop }
}
