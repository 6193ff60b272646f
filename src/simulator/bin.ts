#!/usr/bin/env node
import { readArguments, usage } from "./arguments"
import { startSimulator, type Simulator } from "./start"

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : ""

function complain(error: unknown): void {
  const problems: Readonly<Record<string, string>> = {
    EADDRINUSE: "the port is already in use; choose another one with --port or --tls-port",
    EACCES: "this port may not be opened by this user; choose one from 1024 on",
  }
  const reason = problems[codeOf(error)] ?? (error instanceof Error ? error.message : String(error))
  process.stderr.write(`amazon-pay-simulator: ${reason}\n`)
  process.exitCode = 1
}

const readyLine = (simulator: Simulator): string =>
  JSON.stringify({
    http: simulator.http,
    https: simulator.https ?? null,
    ca: simulator.ca ?? null,
    control: simulator.control,
    seller_id: simulator.sellerId,
    client_id: simulator.clientId,
    access_key_id: simulator.accessKeyId,
    secret_access_key: simulator.secretAccessKey,
    public_key_id: simulator.publicKeyId,
    private_key: simulator.privateKey,
  })

function stopOnSignal(simulator: Simulator): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void simulator.stop().then(() => process.exit(0), complain))
  }
}

async function main(): Promise<void> {
  const settings = readArguments(process.argv.slice(2))
  if (typeof settings === "string") {
    process.stderr.write(`amazon-pay-simulator: ${settings}\n\n${usage}`)
    process.exitCode = 2
    return
  }
  if (settings.help) {
    process.stdout.write(usage)
    return
  }
  const simulator = await startSimulator(settings)
  stopOnSignal(simulator)
  process.stdout.write(`${readyLine(simulator)}\n`)
}

main().catch(complain)
