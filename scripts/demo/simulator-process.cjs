const { startSimulator } = require("medusa-payment-amazon-pay/simulator")

/** Amazon on this machine. Says its addresses to the process that started it, and ends with it, leaving nothing behind. */
async function main() {
  const { http, https, ca, control, stop } = await startSimulator({ port: Number(process.env.PORT) })
  const end = () => void stop().finally(() => process.exit(0))
  for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.once(event, end)
  process.send({ http, https, ca, control })
}

main()
