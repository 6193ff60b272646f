import { createHash } from "node:crypto"

import { createCertificates } from "../../../../src/services/support/sns/certificates"
import { TransportFailure } from "../../../../src/services/ports/transport"
import { aCertificate, address, serves } from "../../../builders/a-topic"
import { fakeClock } from "../../../connectors/fakes/fake-clock"
import type { Step } from "../../../connectors/fakes/scripted-transport"
import { scriptedTransport } from "../../../connectors/fakes/scripted-transport"

const hour = 60 * 60_000
const addressOf = (name: string): string =>
  address.replace(/[0-9a-f]{32}/, createHash("md5").update(name).digest("hex"))

function aCache(...steps: readonly Step[]) {
  const [transport, clock] = [scriptedTransport(...steps), fakeClock()]
  return { clock, transport, certificates: createCertificates({ transport, clock }) }
}

describe("the certificates of Amazon SNS", () => {
  it("are asked for without anything of ours, with little time and few bytes", async () => {
    const { certificates, transport } = aCache(serves(aCertificate()))
    expect(await certificates.keyAt(address)).toMatchObject({ is: "key" })
    expect(transport.requests).toEqual([
      { method: "GET", url: address, headers: {}, timeout: 5_000, maxBytes: 16 * 1024 },
    ])
  })

  it("are fetched once for all who ask at the same time, and kept for a day", async () => {
    const { certificates, transport, clock } = aCache(serves(aCertificate()))
    await Promise.all(Array.from({ length: 20 }, () => certificates.keyAt(address)))
    clock.pass(23 * hour)
    await certificates.keyAt(address)
    expect(transport.requests).toHaveLength(1)
    clock.pass(2 * hour)
    await certificates.keyAt(address)
    expect(transport.requests).toHaveLength(2)
  })

  it("are not fetched from an address that is not Amazon's", async () => {
    const { certificates, transport } = aCache(serves(aCertificate()))
    expect(await certificates.keyAt("https://attacker.example/a.pem")).toEqual({ is: "refused", why: "address" })
    expect(transport.requests).toEqual([])
  })

  it.each([
    ["made for another name", serves(aCertificate({ name: "sns.amazonaws.com.attacker.example" })), "certificate"],
    ["made for no server of SNS", serves(aCertificate({ name: "amazonaws.com" })), "certificate"],
    ["with another kind of key", serves(aCertificate({ key: "elliptic" })), "certificate"],
    ["that has expired", serves(aCertificate({ to: "2021-02-03T09:47:57Z" })), "period"],
    ["that is not valid yet", serves(aCertificate({ from: "2021-02-03T09:47:59Z" })), "period"],
    ["that is a web page", serves("<html></html>"), "certificate"],
    ["that is empty", serves(""), "certificate"],
    ["that is huge", new TransportFailure("too-large", "maybe"), "certificate"],
  ])("are refused: one %s", async (_, step, why) => {
    const { certificates } = aCache(step)
    expect(await certificates.keyAt(address)).toEqual({ is: "refused", why })
  })

  it.each([
    ["nobody answers", new TransportFailure("timeout", "maybe")],
    ["the way is cut", new TransportFailure("network", "no")],
    ["Amazon is in trouble", serves("", { status: 503 })],
    [
      "they are said to be elsewhere",
      serves(aCertificate(), { status: 302, headers: { location: "https://a.example" } }),
    ],
    ["they are not there", serves("not found", { status: 404 })],
  ])("say nothing about a message when %s, and are asked for again later, not at once", async (_, step) => {
    const { certificates, transport, clock } = aCache(step, serves(aCertificate()))
    expect(await certificates.keyAt(address)).toEqual({ is: "unavailable" })
    clock.pass(10_000)
    expect(await certificates.keyAt(address)).toEqual({ is: "unavailable" })
    expect(transport.requests).toHaveLength(1)
    clock.pass(30_000)
    expect(await certificates.keyAt(address)).toMatchObject({ is: "key" })
  })

  it("expire while they are kept", async () => {
    const { certificates, clock } = aCache(serves(aCertificate({ to: "2021-02-03T10:00:00Z" })))
    expect(await certificates.keyAt(address)).toMatchObject({ is: "key" })
    clock.pass(hour)
    expect(await certificates.keyAt(address)).toEqual({ is: "refused", why: "period" })
  })

  it("are kept for a few addresses only, however many are named", async () => {
    const { certificates, transport } = aCache(serves(aCertificate()))
    for (let n = 0; n < 40; n++) await certificates.keyAt(addressOf(String(n)))
    await certificates.keyAt(addressOf("39"))
    expect(transport.requests).toHaveLength(40)
    await certificates.keyAt(addressOf("0"))
    expect(transport.requests).toHaveLength(41)
  })

  it("are fetched from a few addresses at once only", async () => {
    const answers: (() => void)[] = []
    const certificates = createCertificates({
      clock: fakeClock(),
      transport: () =>
        new Promise((resolve) => answers.push(() => resolve({ status: 200, headers: {}, body: aCertificate() }))),
    })
    const asked = Array.from({ length: 10 }, (_, n) => certificates.keyAt(addressOf(String(n))))
    for (const answer of answers) answer()
    const found = (await Promise.all(asked)).map(({ is }) => is)
    expect([found.filter((it) => it === "key").length, found.filter((it) => it === "unavailable").length]).toEqual([
      3, 7,
    ])
  })

  it("stay where they are when strangers name many others that are not there", async () => {
    const missing = Array.from({ length: 40 }, () => serves("not found", { status: 404 }))
    const { certificates, transport } = aCache(serves(aCertificate()), ...missing)
    expect(await certificates.keyAt(address)).toMatchObject({ is: "key" })
    for (let n = 0; n < 40; n++) await certificates.keyAt(addressOf(String(n)))
    expect(await certificates.keyAt(address)).toMatchObject({ is: "key" })
    expect(transport.requests.filter(({ url }) => url === address)).toHaveLength(1)
  })

  it("have a place of their own when they are fetched anew while strangers are waited for", async () => {
    const clock = fakeClock()
    const certificates = createCertificates({
      clock,
      transport: ({ url }) =>
        url === address
          ? Promise.resolve({ status: 200, headers: {}, body: aCertificate() })
          : new Promise(() => undefined),
    })
    expect(await certificates.keyAt(address)).toMatchObject({ is: "key" })
    clock.pass(25 * hour)
    for (let n = 0; n < 10; n++) void certificates.keyAt(addressOf(String(n)))
    expect(await certificates.keyAt(address)).toMatchObject({ is: "key" })
  })

  it("are taken from a simulator's folder by name, and only under Amazon's address", async () => {
    const transport = scriptedTransport(serves(aCertificate()))
    const certificates = createCertificates({ transport, clock: fakeClock(), insteadAt: "http://localhost:4000/_sns/" })
    expect(await certificates.keyAt("http://localhost:4000/_sns/a.pem")).toEqual({ is: "refused", why: "address" })
    expect(await certificates.keyAt(address)).toMatchObject({ is: "key" })
    expect(transport.requests.map(({ url }) => url)).toEqual([`http://localhost:4000/_sns${new URL(address).pathname}`])
  })
})
