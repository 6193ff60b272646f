import { parseArgs } from "node:util"
import { installMissing } from "./install-missing.mjs"

const help = `npm run demo [-- options]
  --once               the whole journey by itself in a headless browser, then end
  --no-admin           without Medusa's admin, which saves memory; no example orders either
  --no-orders          without the example orders
  --store-port P       9000 by default; the next free one when it is in use
  --storefront-port P  8000
  --simulator-port P   4000
DATABASE_URL names a PostgreSQL to use instead of the embedded one.
`

const { values } = parseArgs({
  options: {
    once: { type: "boolean" },
    "no-admin": { type: "boolean" },
    "no-orders": { type: "boolean" },
    "store-port": { type: "string" },
    "storefront-port": { type: "string" },
    "simulator-port": { type: "string" },
    help: { type: "boolean", short: "h" },
  },
})

const wishes = () =>
  Object.fromEntries(
    ["store", "storefront", "simulator"].flatMap((name) => {
      const given = values[`${name}-port`]
      return given === undefined ? [] : [[name, Number(given)]]
    }),
  )

async function main() {
  if (values.help) return process.stdout.write(help)
  installMissing()
  // Only now: what they import may just have been installed.
  if (values.once) return (await import("./demo/once.mjs")).once()
  const admin = !values["no-admin"]
  return (await import("./demo/serve.mjs")).serve({ ports: wishes(), admin, orders: admin && !values["no-orders"] })
}

await main().catch((error) => {
  process.stderr.write(`\n${error.message}\n`)
  process.exitCode = 1
})
