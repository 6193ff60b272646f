require("./end-with-parent.cjs")
const { startSimulator } = require("medusa-payment-amazon-pay/simulator")

/** Amazon on this machine. Says its addresses to the process that started it. */
async function main() {
  const { http, https, ca, control } = await startSimulator({ port: Number(process.env.PORT) })
  process.send({ http, https, ca, control })
}

main()
