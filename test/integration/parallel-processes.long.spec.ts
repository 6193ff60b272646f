import type { Simulator } from "../../src/simulator"
import { startSimulator } from "../../src/simulator"
import { heartProcesses } from "./in-own-process"
import type { LedgerDatabase } from "./ledger-database"
import { openLedgerDatabase } from "./ledger-database"

const crowd = 25

describe("Two processes on one database, without any lock between them", () => {
  let simulator: Simulator
  let database: LedgerDatabase
  let processes: Awaited<ReturnType<typeof heartProcesses>>

  beforeAll(async () => {
    simulator = await startSimulator({ tls: false })
    database = await openLedgerDatabase()
    await database.up()
    processes = await heartProcesses()
  })
  afterAll(async () => {
    processes.remove()
    await database.close()
    await simulator.stop()
  })

  it.each(Array.from({ length: 3 }, (_, n) => n + 1))(
    "confirm once, authorize once and capture once (%i)",
    async (n) => {
      const made = (await (await fetch(`${simulator.control}/order-references`, { method: "POST" })).json()) as {
        order_reference_id: string
      }
      const amazonId = made.order_reference_id
      const around = { database: database.url, amazon: simulator }
      for (const verb of ["confirm", "authorize", "capture"] as const) {
        const job = { around, errand: { verb, cart: `cart_${String(n)}`, amazonId }, times: crowd }
        const ended = await Promise.all([processes.run(job), processes.run(job)])
        expect(ended.flatMap((it) => it.answers)).toContain(answers[verb])
      }
      const { counts } = (await (
        await fetch(`${simulator.control}/effects?order_reference_id=${amazonId}`)
      ).json()) as { counts: object }
      expect(counts).toMatchObject({ ConfirmOrderReference: 1, Authorize: 1, Capture: 1 })
    },
  )

  const answers = { confirm: "confirmed", authorize: "authorized", capture: "captured" } as const
})
