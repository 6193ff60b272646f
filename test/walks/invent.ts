import { connectorNames } from "../builders/generations/generations"
import type { Deal, Stage } from "./deal"
import { deals } from "./deals"
import type { Dice } from "./dice"
import type { Cart } from "./shop"
import type { ShopStep, Step } from "./step"
import { faultKinds } from "./step"
import type { Setup } from "./walk-world"

/** A shop of some kind. */
export function inventSetup(seed: number, dice: Dice): Setup {
  const { roll, pick } = dice
  const connector = pick(connectorNames)
  const authorization = pick(["sync", "sync", "async", "sync-then-async"] as const)
  const captureMismatch = pick(["refuse", "refuse", "asynchronous", "split"] as const)
  return {
    seed,
    connector,
    carts: pick([1, 1, 2, 3]),
    locks: roll() < 0.5,
    policy: {
      authorization,
      captureNow: roll() < 0.2,
      pendingOrders: pick(["accept", "decline"] as const),
      captureMismatch,
      splitMayLoseReservation: roll() < 0.5,
      expectImmediateAuthorization: false,
    },
    switches: deals[connector].switches(dice),
  }
}

function stageOf(cart: Cart): Stage {
  if (cart.canceled) return "over"
  if (cart.captures.size > 0) return "collected"
  return cart.orderId === null ? "buying" : "ordered"
}

/** What happens often in a shop happens often here; `next` is what the buyer was told to do, `*` is anything. */
const usual: Readonly<Record<Stage, Readonly<Partial<Record<Step["do"] | "next" | "*", number>>>>> = {
  buying: { next: 7, "*": 3 },
  ordered: { capture: 5, hint: 1, reconcile: 2, time: 2, outcome: 1, "*": 4 },
  collected: { refund: 5, capture: 1, reconcile: 2, time: 2, "*": 4 },
  over: { reconcile: 2, time: 2, hint: 1, "*": 3 },
}

const anything: Readonly<Record<Step["do"], number>> = {
  ...{
    wallet: 1,
    card: 2,
    "change-total": 1,
    press: 2,
    button: 0,
    "come-back": 1,
    "come-again": 2,
    forge: 2,
    complete: 4,
  },
  ...{ capture: 3, refund: 3, release: 1, cancel: 2, close: 1, hint: 4, reconcile: 5, outcome: 6 },
  ...{ "seller-central": 2, amazon: 2, fault: 9, time: 5, die: 7, both: 5 },
}

type Recipe = {
  readonly dice: Dice
  readonly cart: number
  readonly of: Cart
  readonly deal: Deal
  readonly policy: Setup["policy"]
}
type Recipes = { readonly [Name in Step["do"]]: (recipe: Recipe) => Step }

const at = ({ dice, cart }: Recipe) => ({ cart, server: dice.pick([0, 0, 1]) })
const plain =
  (name: "press" | "button" | "come-again" | "complete" | "release" | "cancel" | "close" | "hint" | "reconcile") =>
  (recipe: Recipe): ShopStep => ({ do: name, ...at(recipe) })
const total = ({ of }: Recipe): number => Number(of.total.minor)

const recipes: Recipes = {
  wallet: ({ dice, cart, deal, policy }) => ({ do: "wallet", cart, card: dice.pick(deal.cards(policy)) }),
  card: ({ dice, cart, deal }) => ({ do: "card", cart, card: dice.pick(deal.otherCards) }),
  "change-total": ({ dice, cart }) => ({ do: "change-total", cart, cents: dice.pick([8000, 9450, 12000]) }),
  press: plain("press"),
  button: plain("button"),
  "come-back": (recipe) => ({
    do: "come-back",
    outcome: recipe.dice.pick(recipe.deal.pages),
    ...at(recipe),
  }),
  "come-again": plain("come-again"),
  forge: (recipe) => ({
    do: "forge",
    how: recipe.dice.pick(["token", "status", "other-cart"] as const),
    ...at(recipe),
  }),
  complete: plain("complete"),
  capture: (recipe) => ({
    do: "capture",
    cents: recipe.dice.pick([total(recipe), total(recipe), 1000, 4000]),
    ...at(recipe),
  }),
  refund: (recipe) => ({ do: "refund", cents: recipe.dice.pick([1000, 2500, total(recipe)]), ...at(recipe) }),
  release: plain("release"),
  cancel: plain("cancel"),
  close: plain("close"),
  hint: plain("hint"),
  reconcile: plain("reconcile"),
  outcome: ({ dice, deal, policy }) => ({ do: "outcome", ...deal.verdict(dice, policy) }),
  "seller-central": ({ dice, cart, deal }) => ({ do: "seller-central", cart, act: dice.pick(deal.central) }),
  amazon: ({ dice, cart, deal }) => ({ do: "amazon", cart, act: dice.pick(deal.byItself) }),
  fault: ({ dice, of, deal }) => {
    const kind = dice.pick(faultKinds)
    // A throttled request is turned away at the door: it never takes effect (amazon-pay-cv1.md 4.3).
    const when = kind === "throttled" ? "before" : dice.pick(["before", "after"] as const)
    return { do: "fault", operation: dice.pick(deal.underWay[stageOf(of)]), when, kind, times: dice.pick([1, 1, 2, 6]) }
  },
  time: ({ dice }) => ({ do: "time", seconds: dice.pick([1, 31, 60, 121, 600, 2000, 4000, 90_000]) }),
  die: (recipe) => {
    const inner = atShop(recipe)
    return {
      do: "die",
      at: 1 + Math.floor(recipe.dice.roll() * 9),
      when: recipe.dice.pick(["before", "after"] as const),
      in: inner,
    }
  },
  both: (recipe) => ({ do: "both", one: atShop(recipe), other: { ...atShop(recipe), server: 1 } }),
}

type Plain =
  "press" | "come-back" | "complete" | "capture" | "refund" | "cancel" | "release" | "close" | "hint" | "reconcile"
const begun: Readonly<Record<Stage, Readonly<Partial<Record<Plain, number>>>>> = {
  buying: { press: 2, "come-back": 1, complete: 5, reconcile: 1 },
  ordered: { capture: 6, release: 1, cancel: 2, hint: 2, reconcile: 3 },
  collected: { refund: 6, cancel: 1, close: 2, hint: 1, reconcile: 2 },
  over: { cancel: 2, hint: 1, reconcile: 3 },
}

const atShop = (recipe: Recipe): ShopStep => recipes[recipe.dice.weigh(begun[stageOf(recipe.of)])](recipe) as ShopStep

/** The next step of a walk: mostly what the buyer or merchant would do now, and now and then anything. */
export function inventStep(dice: Dice, { connector, policy }: Setup, carts: readonly Cart[]): Step {
  const cart = Math.floor(dice.roll() * carts.length)
  const of = carts[cart] ?? carts[0]
  if (!of) throw new Error("a walk has a cart")
  const wanted = dice.weigh(usual[stageOf(of)])
  const name = wanted === "*" ? dice.weigh(anything) : wanted === "next" ? of.wants : wanted
  const deal: Deal = deals[connector]
  return recipes[name === "press" ? dice.pick(deal.ways) : name]({ dice, cart, of, deal, policy })
}
