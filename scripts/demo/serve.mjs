import { startStack } from "./stack.mjs"

const say = (text) => process.stdout.write(`${text}\n`)

const welcome = ({ urls, admin, orders }, { withAdmin, seconds }) =>
  [
    "",
    `  Ready after ${seconds.toFixed(1)} s. Ctrl-C ends everything.`,
    "",
    `  Shop        ${urls.storefront}`,
    ...(withAdmin ? [`  Admin       ${urls.admin}`, `              ${admin.email} · ${admin.password}`] : []),
    `  Store API   ${urls.backend}`,
    `  Amazon      ${urls.simulator}  (simulated; steer it under /_control)`,
    ...(withAdmin && orders.declined !== undefined
      ? ["", `  Order #${orders.declined} was declined: open it in the admin.`]
      : []),
    "",
  ].join("\n")

/** Settles with the first signal that asks for the end. A second one ends at once. */
const interruption = () =>
  new Promise((resolve) => {
    let asked = false
    const hear = (signal) => (asked ? process.exit(1) : ((asked = true), resolve(signal)))
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, hear)
  })

/** Runs the demo until it is interrupted. */
export async function serve({ ports, admin, orders }) {
  const started = Date.now()
  const interrupted = interruption()
  const starting = startStack({ ports, admin, orders })
  const stack = await Promise.race([starting, interrupted.then(() => undefined)])
  if (stack === undefined) return starting.then((late) => late.stop()).catch(() => undefined)
  say(welcome(stack, { withAdmin: admin, seconds: (Date.now() - started) / 1000 }))
  const end = await Promise.race([interrupted, stack.ended.then((how) => `store ended with ${how}`)])
  if (String(end).startsWith("store")) process.stderr.write(`\n${stack.logs.store.slice(-20).join("\n")}\n`)
  say("\n  Ending …")
  await stack.stop()
  process.exit(String(end).startsWith("store") ? 1 : 0)
}
