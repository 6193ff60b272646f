// One process of a shop on its own: Medusa from this repository's medusa-config.ts, over HTTP. Its parent asks it to run
// errands (shop-errands.ts) and hears of every event that its subscribers get.
require("../../scripts/demo/end-with-parent.cjs")
require("./environment.cjs")
require("ts-node").register({ swc: true, project: require.resolve("../../tsconfig.json") })
const { container } = require("@medusajs/framework")
const { default: start } = require("@medusajs/medusa/commands/start")
const { errands } = require("./shop-errands")

const tell = (message) => process.connected && process.send(message)

const run = ({ id, errand, input }) =>
  Promise.resolve()
    .then(() => errands[errand](container, input))
    .then(
      (answer) => tell({ id, answer }),
      (error) => tell({ id, error: String(error?.stack ?? error) }),
    )

async function main() {
  const { server } = await start({ directory: process.cwd(), port: Number(process.env.PORT) })
  container.resolve("event_bus").subscribe("*", async ({ name, data }) => tell({ event: name, data }), {
    subscriberId: "told-to-the-test",
  })
  process.on("message", run)
  if (server.listening) tell({ ready: true })
  else server.once("listening", () => tell({ ready: true }))
}

void main()
