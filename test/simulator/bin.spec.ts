import { spawn } from "node:child_process"
import { createServer, type AddressInfo } from "node:net"
import { join } from "node:path"
import { readArguments } from "../../src/simulator/arguments"
import { parsed } from "./support/json"

const bin = join(__dirname, "../../src/simulator/bin.ts")

/** Runs the program from its source; `until` ends the wait when it has printed enough. */
function run(argv: readonly string[], signal?: "SIGINT" | "SIGTERM") {
  const child = spawn(process.execPath, ["-r", "ts-node/register/transpile-only", bin, ...argv])
  let [out, err] = ["", ""]
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString()
    if (signal !== undefined && out.includes("\n")) child.kill(signal)
  })
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()))
  return new Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, out, err }))
  })
}

describe("the simulator's command line", () => {
  it.each([
    [[], { help: false, port: 0, tlsPort: 0, tls: true }],
    [["--port", "8080", "--tls-port=8443"], { help: false, port: 8080, tlsPort: 8443, tls: true }],
    [["--no-tls"], { help: false, port: 0, tlsPort: 0, tls: false }],
    [["--help"], { help: true, port: 0, tlsPort: 0, tls: true }],
  ])("reads %j", (argv, expected) => {
    expect(readArguments(argv)).toEqual(expected)
  })

  it.each([
    [["--port", "x"], /--port takes a number from 0 to 65535, not "x"/],
    [["--tls-port", "70000"], /--tls-port takes a number/],
    [["--prot", "1"], /'--prot'/],
    [["run"], /run/],
  ])("refuses %j", (argv, message) => {
    expect(readArguments(argv)).toMatch(message)
  })

  it.each(["SIGINT", "SIGTERM"] as const)("prints one line when it is ready, and ends well on %s", async (signal) => {
    const { code, out } = await run([], signal)
    const [line = "", ...rest] = out.trim().split("\n")
    const names = [
      "http",
      "https",
      "ca",
      "control",
      "seller_id",
      "client_id",
      "access_key_id",
      "secret_access_key",
      "public_key_id",
      "private_key",
    ]
    expect(Object.keys(parsed<object>(line))).toEqual(names)
    expect([rest, code]).toEqual([[], 0])
  })

  it("explains bad flags and ends with 2", async () => {
    const { code, out, err } = await run(["--prot", "1"])
    expect([code, out]).toEqual([2, ""])
    expect(err).toMatch(/Unknown option '--prot'[\s\S]*Usage: amazon-pay-simulator/)
  })

  it("explains a port in use and ends with 1", async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const { code, err } = await run(["--port", String((server.address() as AddressInfo).port)])
    server.close()
    expect(code).toBe(1)
    expect(err).toBe("amazon-pay-simulator: the port is already in use; choose another one with --port or --tls-port\n")
  })

  it("prints its help", async () => {
    const { code, out } = await run(["--help"])
    expect([code, out.startsWith("Usage: amazon-pay-simulator")]).toEqual([0, true])
  })
})
