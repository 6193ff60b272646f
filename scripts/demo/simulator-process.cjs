const { startSimulator } = require("medusa-payment-amazon-pay/simulator")

let starting
let ending

/** One ending, however often it is asked for. Who asks during the start gets it once there is something to stop. */
const end = () => {
  ending ??= starting.then(({ stop }) => stop()).then(() => process.exit(0))
}

/** Amazon on this machine. Says its addresses to the process that started it, and ends with it, leaving nothing behind. */
async function main() {
  for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(event, end)
  starting = startSimulator({ port: Number(process.env.PORT) })
  const { http, https, ca, control } = await starting
  // Whoever was to hear it may be gone: then it cannot be said, and "disconnect" ends this process.
  process.send({ http, https, ca, control }, () => undefined)
}

main()
