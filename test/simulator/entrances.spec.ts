import { X509Certificate } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import { request as httpRequest } from "node:http"
import { request as httpsRequest } from "node:https"
import type { Socket } from "node:net"
import { connect, type TLSSocket } from "node:tls"
import { knownNames } from "../../src/simulator/certificates/authority"
import { anAmazon, defaultPath, signedForm, type Amazon } from "./support/amazon"

/** Opens a tunnel through the simulator as a proxy client does. */
const tunnel = (proxy: string, target: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(proxy)
    const request = httpRequest({ hostname, port, method: "CONNECT", path: target })
    request.on("connect", (response, socket) =>
      response.statusCode === 200 ? resolve(socket) : reject(new Error(String(response.statusCode))),
    )
    request.on("error", reject)
    request.end()
  })

const secured = (socket: Socket, servername: string, ca: string): Promise<TLSSocket> =>
  new Promise((resolve, reject) => {
    const secure = connect({ socket, servername, ca }, () => resolve(secure))
    secure.on("error", reject)
  })

type Reply = { readonly status: number; readonly body: string }

const ask = (options: object, body?: string): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const request = httpsRequest(options, (response) => {
      let text = ""
      response.setEncoding("utf8")
      response.on("data", (chunk: string) => (text += chunk))
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }))
    })
    request.on("error", reject)
    request.end(body)
  })

describe("the simulator's entrances", () => {
  let amazon: Amazon
  let ca: string
  beforeAll(async () => {
    amazon = await anAmazon()
    ca = readFileSync(amazon.simulator.ca ?? "", "utf8")
  })
  afterAll(() => amazon.stop())

  const port = (): number => Number(new URL(amazon.simulator.https ?? "").port)

  it("serves TLS that a client with the authority's file trusts", async () => {
    const reply = await ask({ host: "localhost", port: port(), path: "/_control/clock", ca })
    expect(reply.status).toBe(200)
  })

  it("serves TLS that a client without the file refuses", async () => {
    await expect(ask({ host: "localhost", port: port(), path: "/_control/clock" })).rejects.toThrow(/certificate/)
  })

  it.each(knownNames)("is certified for %s", async (host) => {
    const options = { port: port(), host: "127.0.0.1", path: "/_control/clock", ca }
    const servername = host === "127.0.0.1" ? {} : { servername: host }
    expect((await ask({ ...options, ...servername })).status).toBe(200)
  })

  it("makes an authority for itself only: its certificate signs itself and may sign others", () => {
    const certificate = new X509Certificate(ca)
    expect([certificate.ca, certificate.checkIssued(certificate), certificate.verify(certificate.publicKey)]).toEqual([
      true,
      true,
      true,
    ])
  })

  it.each(["mws-eu.amazonservices.com", "sns.eu-west-1.amazonaws.com", "never-heard-of.example.org"])(
    "tunnels %s to itself",
    async (host) => {
      const socket = await tunnel(amazon.simulator.http, `${host}:443`)
      const secure = await secured(socket, host, ca)
      expect((await ask({ createConnection: () => secure, host, path: "/_control/clock" })).status).toBe(200)
    },
  )

  it("takes a call that was signed for Amazon's own host through the tunnel", async () => {
    const host = "mws-eu.amazonservices.com"
    const secure = await secured(await tunnel(amazon.simulator.http, `${host}:443`), host, ca)
    const form = signedForm(
      amazon.simulator,
      { host, path: defaultPath, method: "POST" },
      { Action: "GetServiceStatus" },
    )
    const headers = { "content-type": "application/x-www-form-urlencoded" }
    const reply = await ask({ createConnection: () => secure, host, path: defaultPath, method: "POST", headers }, form)
    expect([reply.status, reply.body.includes("<Status>GREEN</Status>")]).toEqual([200, true])
  })

  it("answers plain HTTP through a tunnel and to a proxy's absolute address", async () => {
    const { hostname, port } = new URL(amazon.simulator.http)
    const plain = (options: object): Promise<number> =>
      new Promise((resolve, reject) => {
        const request = httpRequest(options, (response) => resolve(response.resume().statusCode ?? 0))
        request.on("error", reject)
        request.end()
      })
    const socket = await tunnel(amazon.simulator.http, "shop.example:80")
    expect(await plain({ createConnection: () => socket, path: "/_control/clock" })).toBe(200)
    expect(await plain({ hostname, port, path: "http://shop.example/_control/clock" })).toBe(200)
  })

  it("publishes the signing certificate under its name on Amazon's host", async () => {
    const { certificate_path } = await amazon.control<{ certificate_path: string }>("GET", "notification-url")
    const path = certificate_path.replace("/_sns", "")
    const reply = await ask({ host: "127.0.0.1", servername: "sns.eu-west-1.amazonaws.com", port: port(), path, ca })
    expect(reply.body).toContain("-----BEGIN CERTIFICATE-----")
  })

  it("removes its file and closes its ports when it stops, open tunnels too", async () => {
    const other = await anAmazon()
    const file = other.simulator.ca ?? ""
    const socket = await tunnel(other.simulator.http, "mws-eu.amazonservices.com:443")
    const closed = new Promise((resolve) => socket.once("close", resolve))
    await other.stop()
    await closed
    expect(existsSync(file)).toBe(false)
    await expect(fetch(other.simulator.http)).rejects.toThrow()
  })

  it("has neither TLS nor file when that is not wanted", async () => {
    const other = await anAmazon({ tls: false })
    expect([other.simulator.https, other.simulator.ca]).toEqual([undefined, undefined])
    await other.stop()
  })

  it("says so when a port is taken, and leaves nothing open", async () => {
    const taken = Number(new URL(amazon.simulator.http).port)
    await expect(anAmazon({ port: taken })).rejects.toMatchObject({ code: "EADDRINUSE" })
    await expect(anAmazon({ tlsPort: taken })).rejects.toMatchObject({ code: "EADDRINUSE" })
  })

  it("refuses unknown switches and no sellers at its start", async () => {
    await expect(anAmazon({ sellers: [] })).rejects.toThrow(/at least one seller/)
    await expect(anAmazon({ switches: { maxAuthorizations: 11 as never } })).rejects.toThrow(/one of \[10,25\]/)
  })
})
