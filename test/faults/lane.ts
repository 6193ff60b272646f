import type { Simulator } from "../../src/simulator"
import { startSimulator } from "../../src/simulator"
import { databaseHeart } from "../builders/database-heart"
import type { Generation } from "../builders/generations/generation"
import { generations } from "../builders/generations/generations"
import type { LedgerDatabase } from "../integration/ledger-database"
import { comeToRest } from "../walks/come-to-rest"
import { look } from "../walks/look"
import type { Cart } from "../walks/shop"
import { aCart } from "../walks/shop"
import { story } from "../walks/story"
import { takeStep } from "../walks/take-step"
import type { WalkWorld } from "../walks/walk-world"
import type { Plant, Seen } from "./plant"
import { tellPlant } from "./plant"
import type { Scenario } from "./scenario"
import { controlAt, shopWorld } from "./shop-world"
import type { Lived } from "./victims"
import { victimsFrom } from "./victims"

/** `afterwards`: whoever asked asks again, or nobody comes back and the reconciler is alone. */
export type Point = {
  readonly scenario: Scenario
  readonly plant: Plant
  readonly seen: Seen
  readonly afterwards: "again" | "gone"
}

/** A simulated Amazon with a database and a process of the shop of its own: points are tried one after the other. */
export async function openLane(outfile: string, database: LedgerDatabase) {
  const simulator = await startSimulator({ tls: false })
  const victims = victimsFrom(outfile)
  let count = 0

  /** The shop's next process, in this one: it has the database and nothing else. */
  const survivor = (scenario: Scenario, carts: readonly Cart[]) => {
    const { policy, connector } = scenario
    const generation: Generation = generations[connector]
    const control = controlAt(simulator.control)
    const now = () => simulator.world.clock.now()
    const heart = databaseHeart(
      { database: database.url, amazon: simulator },
      {
        ahead: () => now() - Date.now(),
        connect: (parts) => generation.connect(simulator, parts),
        ...(policy ? { policy } : {}),
      },
    )
    const pass = (seconds: number) => simulator.world.clock.advance(seconds * 1000)
    const world = shopWorld({ heart, control, generation, policy, carts, now, pass })
    return { world, close: heart.close }
  }

  async function live(scenario: Scenario, plant: Plant | undefined): Promise<Lived> {
    await controlAt(simulator.control)("POST", "reset")
    await database.rows("update amazon_pay_order_reference set due_at = null where due_at is not null")
    const cart = aCart((count += 1), 0)
    const { world, close } = survivor(scenario, [cart])
    for (const step of scenario.before) await takeStep(world, step)
    await close()
    return victims.live({
      ...{ around: surroundings(simulator, database), cart: world.carts[0] ?? cart },
      ...{ connector: scenario.connector, policy: scenario.policy },
      ...{ steps: scenario.story, plant, now: simulator.world.clock.now() },
    })
  }

  return {
    /** The story as it goes when nothing goes wrong. */
    dryRun: async (scenario: Scenario): Promise<Seen> => {
      const { seen } = await live(scenario, undefined)
      if (!seen) throw new Error(`"${scenario.name}" does not come to its end`)
      return seen
    },
    /** @returns the story of what is wrong, or undefined */
    tryPoint: async (point: Point): Promise<string | undefined> => {
      const lived = await live(point.scenario, point.plant)
      const { world, close } = survivor(point.scenario, [lived.cart])
      const broken = await afterwards(world, point, lived).finally(close)
      return broken === undefined ? undefined : tellBroken(point, broken)
    },
    close: async () => {
      victims.end()
      await simulator.stop()
    },
  }
}

export type Lane = Awaited<ReturnType<typeof openLane>>

const surroundings = (
  { http, control, sellerId, clientId, accessKeyId, secretAccessKey, publicKeyId, privateKey }: Simulator,
  { url }: LedgerDatabase,
) => ({
  database: url,
  amazon: { http, sellerId, clientId, accessKeyId, secretAccessKey, publicKeyId, privateKey },
  control,
})

async function afterwards(
  world: WalkWorld,
  { scenario, afterwards: who }: Point,
  lived: Lived,
): Promise<string | undefined> {
  await meetRows(world, lived.cart)
  const wrong = await look(world)
  if (wrong !== undefined) return wrong
  world.clicks = 1000
  if (who === "again") {
    world.pass(121)
    for (const step of scenario.story.slice(lived.killedAt ?? -1)) {
      if (step.do === "time") world.pass(step.seconds)
      else await takeStep(world, step)
      const broken = await look(world)
      if (broken !== undefined) return broken
    }
  }
  return comeToRest(world)
}

/** The shop writes its own rows before it asks the provider: what the ledger names of them is in the shop's tables. */
async function meetRows(world: WalkWorld, cart: Cart): Promise<void> {
  const folio = await world.ledger.load({ cartId: cart.id })
  cart.orderId ??= folio?.orderReference.orderId ?? null
  for (const { link, amount } of folio?.captures ?? []) if (link !== null) cart.captures.set(link, amount.minor)
  for (const { link, amount } of folio?.refunds ?? []) if (link !== null) cart.refunds.set(link, amount.minor)
}

const tellBroken = ({ scenario, plant, seen, afterwards: who }: Point, broken: string): string =>
  [
    `${scenario.name}: ${broken}`,
    `  Policy: ${JSON.stringify(scenario.policy ?? {})}`,
    story([...scenario.before, ...scenario.story]),
    `  In the last ${String(scenario.story.length)} of these, ${tellPlant(plant, seen)}`,
    who === "again" ? "  Then whoever asked asks again, and the reconciler runs" : "  Then only the reconciler runs",
  ].join("\n")
