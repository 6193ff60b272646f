import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { root } from "../install-missing.mjs"
import { startChild } from "./child.mjs"

const cwd = join(root, "examples/store")
const cli = join(dirname(createRequire(import.meta.url).resolve("@medusajs/cli/package.json")), "cli.js")

const shared = { MEDUSA_DISABLE_TELEMETRY: "1", LOG_LEVEL: process.env.LOG_LEVEL ?? "info", FORCE_COLOR: "0" }

const medusa = (args, env) => startChild(cli, { cwd, args, env: { ...shared, ADMIN: "off", ...env } }).done()

/** @param {Record<string, string>} env what `medusa-config.ts` of the demo store reads */
export async function migrate(env) {
  await medusa(["db:migrate", "--execute-safe-links", "--skip-scripts"], env)
}

/** @param {Record<string, string>} env what `medusa-config.ts` and the seed of the demo store read */
export async function seed(env) {
  await medusa(["exec", "./src/seed/index.ts"], env)
}

/**
 * Starts the demo store. With the admin it runs in development mode, where the admin's pages are made when first asked
 * for; without, as in production.
 *
 * @param {{ port: number, admin: boolean, env: Record<string, string> }} options
 */
export function startStore({ port, admin, env }) {
  const mode = { ADMIN: admin ? "on" : "off", NODE_ENV: admin ? "development" : "production" }
  return startChild(join(root, "scripts/demo/store-process.cjs"), {
    cwd,
    env: { ...shared, ...mode, ...env, PORT: String(port) },
  })
}
