import type { AuthorizationTruth } from "../../src/simulator"
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

async function treeOf(world: WalkWorld, cart: Cart) {
  const wallet = cart.wallets.at(-1)
  const truth = wallet === undefined ? undefined : await world.truth(wallet)
  const open = truth?.authorizations.find(({ state }) => state === "Open")
  const captured = truth?.authorizations.flatMap((it) => it.captures).find(({ state }) => state === "Completed")
  const ended = truth === undefined || truth.state === "Closed" || truth.state === "Canceled"
  return { wallet: ended ? undefined : wallet, open, captured }
}

type Tree = Awaited<ReturnType<typeof treeOf>>
type Central = { readonly operation: string; readonly parameters: Readonly<Record<string, string>> }

const amountOf = (name: string, { amount }: Pick<AuthorizationTruth, "amount">) => ({
  [`${name}.Amount`]: amount?.amount ?? "",
  [`${name}.CurrencyCode`]: amount?.currency ?? "",
})

const central: Readonly<Record<string, (tree: Tree) => Central | undefined>> = {
  capture: ({ open }) =>
    open && {
      operation: "Capture",
      parameters: { AmazonAuthorizationId: open.id, ...amountOf("CaptureAmount", open) },
    },
  refund: ({ captured }) =>
    captured && {
      operation: "Refund",
      parameters: {
        AmazonCaptureId: captured.id,
        ...amountOf("RefundAmount", { amount: { amount: "10.00", currency: "EUR" } }),
      },
    },
  "close-authorization": ({ open }) =>
    open && { operation: "CloseAuthorization", parameters: { AmazonAuthorizationId: open.id } },
  close: ({ wallet }) =>
    wallet === undefined
      ? undefined
      : { operation: "CloseOrderReference", parameters: { AmazonOrderReferenceId: wallet } },
  cancel: ({ wallet }) =>
    wallet === undefined
      ? undefined
      : { operation: "CancelOrderReference", parameters: { AmazonOrderReferenceId: wallet } },
}

const byItself: Readonly<Record<string, (tree: Tree) => Readonly<Record<string, string | undefined>>>> = {
  suspend: ({ wallet }) => ({ object_id: wallet, state: "Suspended", reason_code: "InvalidPaymentMethod" }),
  close: ({ wallet }) => ({ object_id: wallet, state: "Closed", reason_code: "AmazonClosed" }),
  "close-authorization": ({ open }) => ({ object_id: open?.id, state: "Closed", reason_code: "AmazonClosed" }),
}

/** What buyers do at Amazon, what Amazon, its merchant page, the network and time do. */
export const worldActs: Acts = {
  wallet: async (world, { cart, card }) => {
    const of = cartOf(world, cart)
    if (of.orderId !== null) return
    of.wallets.push(
      String((await world.control("POST", "order-references", { card_tail: card }))["order_reference_id"]),
    )
    of.wants = "press"
  },
  card: async (world, { cart, card }) => {
    const of = cartOf(world, cart)
    const wallet = of.wallets.at(-1)
    of.wants = "press"
    if (wallet !== undefined) await world.control("PATCH", `order-references/${wallet}`, { card_tail: card })
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
  outcome: (world, { operation, state, reason, soft, waits }) =>
    world.control("POST", "outcomes", {
      operation,
      state,
      waits,
      ...(reason === null ? {} : { reason_code: reason }),
      ...(state === "Declined" && operation === "Authorize" ? { soft_decline: soft } : {}),
    }),
  "seller-central": async (world, { cart, act }) => {
    const of = cartOf(world, cart)
    const wanted = central[act]?.(await treeOf(world, of))
    if (!wanted) return
    of.foreign = true
    await world.control("POST", "seller-central", wanted)
  },
  amazon: async (world, { cart, act }) => {
    const wanted = byItself[act]?.(await treeOf(world, cartOf(world, cart)))
    if (wanted?.["object_id"] !== undefined) await world.control("POST", "transitions", wanted)
  },
  fault: (world, { operation, when, kind, times }) => world.control("POST", "faults", { operation, when, kind, times }),
  time: (world, { seconds }) => {
    world.pass(seconds)
    return Promise.resolve()
  },
}
