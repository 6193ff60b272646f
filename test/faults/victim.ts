import type { Policy } from "../../src/services/payments/parts"
import { databaseHeart } from "../builders/database-heart"
import type { Generation, Seller } from "../builders/generations/generation"
import type { ConnectorName } from "../builders/generations/generations"
import { generations } from "../builders/generations/generations"
import type { Cart } from "../walks/shop"
import type { Step } from "../walks/step"
import { takeStep } from "../walks/take-step"
import type { Plant, Seen } from "./plant"
import { controlAt, shopWorld } from "./shop-world"
import { tap } from "./tap"

/** A story to be lived through by a process that may not survive it. `now`: the shop's and Amazon's time. */
export type Task = {
  readonly around: { readonly database: string; readonly amazon: Seller; readonly control: string }
  readonly connector: ConnectorName
  readonly policy: Partial<Policy> | undefined
  readonly cart: Cart
  readonly steps: readonly Step[]
  readonly plant: Plant | undefined
  readonly now: number
}

/** Told before each step, and at the end: what stands in the shop's own tables outlives the process. */
export type Word =
  | { readonly at: number; readonly cart: Cart }
  | { readonly over: Seen; readonly cart: Cart; readonly answers: readonly string[] }
  | { readonly threw: string }

const say = (word: Word): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(word, undefined, {}, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })

async function live({ around, connector, policy, cart, steps, plant, now }: Task): Promise<void> {
  const control = controlAt(around.control)
  const generation: Generation = generations[connector]
  const time = { ahead: now - Date.now() }
  const tapped = tap(control, generation)
  const heart = databaseHeart(around, {
    ahead: () => time.ahead,
    connect: (parts) => generation.connect(around.amazon, parts),
    ...{ transport: tapped.transport, ledger: tapped.ledger },
    ...(policy ? { policy } : {}),
  })
  const clock = { now: () => Date.now() + time.ahead, pass: () => undefined }
  const world = shopWorld({ heart, control, generation, policy, carts: [cart], ...clock })
  const answers: string[] = []
  tapped.begin(plant)
  for (const [at, step] of steps.entries()) {
    await say({ at, cart })
    if (step.do === "time") {
      time.ahead += step.seconds * 1000
      await control("POST", "clock", { advance_seconds: step.seconds })
    }
    answers.push(step.do === "time" ? "ok" : await takeStep(world, step))
  }
  const over = tapped.end()
  await heart.close()
  await say({ over, cart, answers })
}

process.on("message", (task: Task) => {
  live(task).catch((error: unknown) => say({ threw: error instanceof Error ? (error.stack ?? error.message) : "?" }))
})
