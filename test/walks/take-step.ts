import { isExpected } from "./expected"
import { shopActs } from "./shop-acts"
import type { ShopStep, Step } from "./step"
import { worldActs } from "./world-acts"
import type { WalkWorld } from "./walk-world"

/** Takes a step. @returns what was answered, in a word */
export async function takeStep(world: WalkWorld, step: Step): Promise<string> {
  try {
    return await dispatch(world, step)
  } catch (error) {
    if (isExpected(error)) return error instanceof Error ? error.name : "no"
    throw error
  }
}

async function dispatch(world: WalkWorld, step: Step): Promise<string> {
  if (step.do === "die") return dying(world, step)
  if (step.do === "both") return (await Promise.all([takeStep(world, step.one), takeStep(world, step.other)])).join("|")
  if ("server" in step) return atShop(world, step)
  await (worldActs[step.do] as (world: WalkWorld, step: Step) => Promise<unknown>)(world, step)
  return "ok"
}

function atShop(world: WalkWorld, step: ShopStep): Promise<string> {
  const { parts } = world.server(step.server)
  const cart = world.carts[step.cart % world.carts.length]
  return (shopActs[step.do] as (doing: object) => Promise<string>)({ world, parts, cart, step })
}

async function dying(world: WalkWorld, { at, when, in: inner }: Extract<Step, { do: "die" }>): Promise<string> {
  const { life } = world.server(inner.server)
  life.dieAt({ at, when })
  const answer = await Promise.race([takeStep(world, inner), life.death])
  life.dieAt(undefined)
  if (life.isDead()) world.restart(inner.server)
  return answer
}
