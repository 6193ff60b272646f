import { parseArgs } from "node:util"

export type Arguments = {
  readonly help: boolean
  readonly port: number
  readonly tlsPort: number
  readonly tls: boolean
}

export const usage = `Usage: amazon-pay-simulator [--port <port>] [--tls-port <port>] [--no-tls]

Plays Amazon Pay, Checkout v1 and v2, on this machine. When it is ready it prints one line of JSON with its addresses and the
credentials of its first seller; it runs until it is interrupted.

  --port <port>      plain HTTP, CONNECT and the control interface (default: any free port)
  --tls-port <port>  HTTPS with a certificate authority made at start (default: any free port)
  --no-tls           no HTTPS and no CONNECT
  --help             this text
`

function portIn(value: string | undefined, name: string): number | string {
  const port = Number(value ?? "0")
  return Number.isInteger(port) && port >= 0 && port <= 65_535
    ? port
    : `--${name} takes a number from 0 to 65535, not "${value ?? ""}"`
}

/** Reads the command line; a text says what is wrong with it. */
export function readArguments(argv: readonly string[]): Arguments | string {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        port: { type: "string" },
        "tls-port": { type: "string" },
        "no-tls": { type: "boolean" },
        help: { type: "boolean" },
      },
    })
    const port = portIn(values.port, "port")
    const tlsPort = portIn(values["tls-port"], "tls-port")
    if (typeof port === "string") return port
    if (typeof tlsPort === "string") return tlsPort
    return { help: values.help ?? false, port, tlsPort, tls: !(values["no-tls"] ?? false) }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
