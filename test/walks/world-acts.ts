import type { Cart } from "./shop"
import type { ShopStep, Step } from "./step"
import type { WalkWorld } from "./walk-world"

type WorldStep = Exclude<Step, ShopStep | { readonly do: "die" | "both" }>
type Acts = {
  readonly [Name in WorldStep["do"]]: (
    world: WalkWorld,
    step: Extract<WorldStep, { readonly do: Name }>,
  ) => Promise<unknown>
}

const cartOf = ({ carts }: WalkWorld, index: number): Cart => {
  const cart = carts[index % carts.length]
  if (!cart) throw new Error("a walk has a cart")
  return cart
}

/** What buyers do at Amazon, what Amazon, its merchant page, the network and time do. */
export const worldActs: Acts = {
  wallet: async (world, { cart, card }) => {
    const of = cartOf(world, cart)
    if (of.orderId !== null) return
    of.wallets.push(await world.generation.begin(world.control, { card_tail: card }))
    of.wants = "press"
  },
  card: async (world, { cart, card }) => {
    const of = cartOf(world, cart)
    const wallet = of.wallets.at(-1)
    of.wants = "press"
    if (wallet !== undefined) await world.generation.chooseCard(world.control, wallet, card)
  },
  /** The shop throws the payment session away and makes another. */
  "change-total": (world, { cart, cents }) => {
    const of = cartOf(world, cart)
    if (of.orderId === null) {
      of.total = { ...of.total, minor: BigInt(cents) }
      of.session = `payses_${of.id}_${String((world.clicks += 1))}`
    }
    return Promise.resolve()
  },
  outcome: (world, verdict) => world.generation.plan(world.control, verdict),
  "seller-central": async (world, { cart, act }) => {
    const of = cartOf(world, cart)
    const wallet = of.wallets.at(-1)
    if (wallet === undefined) return
    const made = await world.generation.actInSellerCentral(world.control, wallet, act)
    if (made === undefined) return
    of.foreign = true
    of.told.push(...made)
  },
  amazon: async (world, { cart, act }) => {
    const wallet = cartOf(world, cart).wallets.at(-1)
    if (wallet !== undefined) await world.generation.actByItself(world.control, wallet, act)
  },
  fault: (world, { operation, when, kind, times }) => world.control("POST", "faults", { operation, when, kind, times }),
  time: (world, { seconds }) => {
    world.pass(seconds)
    return Promise.resolve()
  },
}
