import { once } from "node:events"
import { readFileSync } from "node:fs"
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http"
import { createServer } from "node:http"
import type { AddressInfo, Socket } from "node:net"
import { createServer as createTcpServer } from "node:net"
import { inspect } from "node:util"
import { gzipSync } from "node:zlib"

import type { TransportRequest } from "../../../src/services/ports/transport"
import { TransportFailure } from "../../../src/services/ports/transport"
import { axiosTransport } from "../../../src/services/support/axios-transport"
import type { Simulator } from "../../../src/simulator"
import { startSimulator } from "../../../src/simulator"

const transport = axiosTransport()
const closing: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener).listen(0, "127.0.0.1")
  await once(server, "listening")
  closing.push(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}/`
}

async function serveRaw(talk: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    sockets.add(socket.on("error", () => undefined))
    socket.once("data", () => talk(socket))
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    return new Promise((resolve) => server.close(resolve))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}/`
}

const post = (url: string, more: Partial<TransportRequest> = {}): TransportRequest => ({
  method: "POST",
  url,
  headers: { "content-type": "application/x-www-form-urlencoded" },
  body: "Signature=abc%2Bdef",
  timeout: 2_000,
  maxBytes: 1_048_576,
  ...more,
})

async function failureOf(request: TransportRequest): Promise<TransportFailure> {
  const error: unknown = await transport(request).then(
    () => new Error("it was answered"),
    (reason: unknown) => reason,
  )
  if (error instanceof TransportFailure) return error
  throw error
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ""
  for await (const piece of request) text += String(piece)
  return text
}

describe("the axios transport", () => {
  it("sends the very bytes it was given", async () => {
    let arrived: unknown
    const url = await serve((request, response) => {
      void textOf(request).then((body) => {
        arrived = {
          method: request.method,
          body,
          type: request.headers["content-type"],
          coding: request.headers["accept-encoding"],
        }
        response.end("<ok/>")
      })
    })
    await transport(post(url))
    expect(arrived).toEqual({
      method: "POST",
      body: "Signature=abc%2Bdef",
      type: "application/x-www-form-urlencoded",
      coding: "identity",
    })
  })

  it.each([200, 400, 403, 500, 503])("hands over an answer with status %i", async (status) => {
    const url = await serve((_request, response) => {
      response.writeHead(status, { "Content-Type": "text/xml", Date: "Wed, 03 Feb 2021 09:47:58 GMT" }).end("<Grüße/>")
    })
    expect(await transport(post(url))).toMatchObject({
      status,
      body: "<Grüße/>",
      headers: { "content-type": "text/xml", date: "Wed, 03 Feb 2021 09:47:58 GMT" },
    })
  })

  it("does not follow a redirect, which could carry the signature elsewhere", async () => {
    let visited = 0
    const elsewhere = await serve((_request, response) => {
      visited += 1
      response.end()
    })
    const url = await serve((_request, response) => response.writeHead(307, { location: elsewhere }).end())
    expect([(await transport(post(url))).status, visited]).toEqual([307, 0])
  })

  it("takes no proxy from the environment", async () => {
    let visited = 0
    const proxy = await serve((_request, response) => {
      visited += 1
      response.end("proxied")
    })
    const url = await serve((_request, response) => response.end("direct"))
    const before = { ...process.env }
    Object.assign(process.env, { HTTP_PROXY: proxy, http_proxy: proxy, NO_PROXY: "", no_proxy: "" })
    try {
      expect([(await transport(post(url))).body, visited]).toEqual(["direct", 0])
    } finally {
      process.env = before
    }
  })

  it("keeps its connection for the next call", async () => {
    const ports = new Set<number | undefined>()
    const url = await serve((request, response) => {
      ports.add(request.socket.remotePort)
      response.end("ok")
    })
    for (let time = 0; time < 3; time += 1) await transport(post(url))
    expect(ports.size).toBe(1)
  })

  it("does not unpack what it did not ask for", async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000))
    const url = await serve((_request, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb))
    expect((await transport(post(url))).body.length).toBeLessThan(bomb.length + 1)
  })

  const drip = (response: ServerResponse): void => {
    response.writeHead(200)
    const timer = setInterval(() => response.write("."), 20)
    response.on("close", () => clearInterval(timer))
  }

  it.each<readonly [string, RequestListener, Partial<TransportRequest>, { why: string; sent: string }]>([
    ["no answer", () => undefined, { timeout: 100 }, { why: "timeout", sent: "maybe" }],
    [
      "an answer that drips without end",
      (_request, response) => drip(response),
      { timeout: 200 },
      { why: "timeout", sent: "maybe" },
    ],
    ["a cut connection", (request) => request.socket.destroy(), {}, { why: "reset", sent: "maybe" }],
    [
      "an answer cut in the middle",
      (request, response) =>
        void response.writeHead(200, { "content-length": "1000" }).write("<half", () => request.socket.destroy()),
      {},
      { why: "reset", sent: "maybe" },
    ],
    [
      "too much",
      (_request, response) => response.end("x".repeat(2_000)),
      { maxBytes: 1_000 },
      { why: "too-large", sent: "maybe" },
    ],
    [
      "too much in pieces",
      (_request, response) => {
        response.write("x".repeat(600))
        setTimeout(() => response.end("x".repeat(600)), 20)
      },
      { maxBytes: 1_000 },
      { why: "too-large", sent: "maybe" },
    ],
  ])("fails on %s", async (_name, listener, more, failure) => {
    expect(await failureOf(post(await serve(listener), more))).toMatchObject(failure)
  })

  it("fails on what is not HTTP, which may have acted", async () => {
    const url = await serveRaw((socket) => socket.end("SSH-2.0-OpenSSH\r\n\r\n"))
    expect(await failureOf(post(url))).toMatchObject({ sent: "maybe" })
  })

  it("knows that a refused connection carried nothing", async () => {
    const url = await serve(() => undefined)
    for (const close of closing.splice(0)) await close()
    expect(await failureOf(post(url))).toMatchObject({ why: "refused", sent: "no" })
  })

  it("knows that a host without an address got nothing", async () => {
    expect(await failureOf(post("http://no-such-host.invalid/"))).toMatchObject({ why: "network", sent: "no" })
  })

  it("lets neither body nor header out through its errors", async () => {
    const failure = await failureOf(
      post(await serve((request) => request.socket.destroy()), {
        headers: { "x-secret": "canary-header" },
        body: "AccessToken=canary-body",
      }),
    )
    const printed = inspect(failure, { depth: 20, showHidden: true }) + JSON.stringify(failure)
    expect(printed).not.toMatch(/canary/)
  })
})

describe("the axios transport on TLS", () => {
  let simulator: Simulator

  beforeAll(async () => {
    simulator = await startSimulator()
  })
  afterAll(() => simulator.stop())

  const secure = () => post(`${simulator.https ?? ""}/OffAmazonPayments_Sandbox/2013-01-01`)

  it("refuses a certificate that nobody vouches for, before anything is sent", async () => {
    expect(await failureOf(secure())).toMatchObject({ why: "network", sent: "no" })
  })

  it("trusts the authority that it is given", async () => {
    const trusting = axiosTransport({ ca: readFileSync(simulator.ca ?? "", "utf8") })
    expect(await trusting(secure())).toMatchObject({ body: expect.stringContaining("<ErrorResponse") })
  })

  it("refuses the right authority under another name", async () => {
    const trusting = axiosTransport({ ca: readFileSync(simulator.ca ?? "", "utf8") })
    const address = new URL(secure().url)
    address.hostname = "[::ffff:127.0.0.1]"
    await expect(trusting({ ...secure(), url: address.href })).rejects.toMatchObject({ why: "network", sent: "no" })
  })
})
