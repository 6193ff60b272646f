import { once } from "node:events"
import type { RequestListener } from "node:http"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

import { refusal, testNotification } from "../../../src/services/domain/test-notification"
import { testDoor } from "../../../src/services/payments/test-door"
import { axiosTransport } from "../../../src/services/support/axios-transport"

/** What is said of a server that answers in one way. */
async function saidOf(listener: RequestListener) {
  const server = createServer(listener).listen(0, "127.0.0.1")
  await once(server, "listening")
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hooks/amazon-pay/ipn`
  const lines = await testDoor(axiosTransport(), url).finally(() => {
    server.closeAllConnections()
    server.close()
  })
  return lines.map(({ code, tone, values }) => [code, tone, values["status"] ?? values["why"]])
}

const http = ["test-not-https", "warning", undefined]

describe("the test of the door of notifications", () => {
  it("takes our own refusal of the marked body for the proof", async () => {
    const bodies: string[] = []
    const said = await saidOf((req, res) => {
      req.on("data", (chunk: Buffer) => bodies.push(chunk.toString("utf8")))
      req.on("end", () => res.writeHead(403).end(refusal))
    })
    expect([said, bodies]).toEqual([[["test-refused", "good", undefined], http], [testNotification]])
  })

  it("follows no redirect", async () => {
    const asked: string[] = []
    const said = await saidOf((req, res) => {
      asked.push(req.url ?? "")
      res.writeHead(308, { location: "/elsewhere" }).end()
    })
    expect([said, asked]).toEqual([[["test-redirected", "danger", "308"], http], ["/hooks/amazon-pay/ipn"]])
  })

  it.each([
    ["somebody else's refusal", 403, "<h1>Forbidden</h1>"],
    ["a missing route", 404, "Cannot POST"],
    ["a yes to what is not signed", 200, refusal],
    ["a page that is too large", 403, "a".repeat(70_000)],
  ])("does not take %s for ours", async (_name, status, body) => {
    const said = await saidOf((_req, res) => res.writeHead(status).end(body))
    expect(said).toEqual([["test-other", "danger", body.length > 65_536 ? "–" : String(status)], http])
  })

  it("says why nobody answered", async () => {
    expect(await saidOf((req) => req.socket.destroy())).toEqual([["test-unreachable", "danger", "reset"], http])
  })

  it("does not warn of https on Amazon's port", async () => {
    const lines = await testDoor(
      () => Promise.resolve({ status: 403, headers: {}, body: refusal }),
      "https://shop.example/hooks/amazon-pay/ipn",
    )
    expect(lines.map(({ code }) => code)).toEqual(["test-refused"])
  })
})
