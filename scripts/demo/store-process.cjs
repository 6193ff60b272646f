require("./end-with-parent.cjs")
require("ts-node").register({})
const { default: start } = require("@medusajs/medusa/commands/start")

/** `medusa start` in the working directory; says when it listens. */
async function main() {
  const { server } = await start({ directory: process.cwd(), port: Number(process.env.PORT) })
  const ready = () => process.send({ ready: true })
  if (server.listening) ready()
  else server.once("listening", ready)
}

main()
