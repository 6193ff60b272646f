import type { Sight } from "./invariants"
import { brokenRule, restInvariants } from "./invariants"
import type { Cart } from "./shop"
import { buyer } from "./story"
import type { WalkWorld } from "./walk-world"

/** Looks at every order reference of every cart. @returns the first rule that is broken */
export async function look(world: WalkWorld, atRest = false): Promise<string | undefined> {
  for (const [index, cart] of world.carts.entries()) {
    for (const wallet of cart.wallets) {
      const wrong = await lookAt(world, cart, { wallet, atRest })
      if (wrong) return `${wrong} (${buyer(index)})`
    }
  }
  return undefined
}

type Looking = { readonly wallet: string; readonly atRest: boolean }

async function lookAt(world: WalkWorld, cart: Cart, { wallet, atRest }: Looking): Promise<string | undefined> {
  const folio = await world.ledger.load({ environment: "sandbox", amazonId: wallet as never })
  if (!folio) return undefined
  const sight = {
    folio,
    truth: await world.truth(wallet),
    history: await world.ledger.history(folio.orderReference.id, 500),
    policy: world.policy,
    foreign: cart.foreign,
  }
  const broken = brokenRule(sight) ?? (atRest ? brokenRule(sight, restInvariants) : undefined)
  if (broken !== undefined || !atRest || folio.orderReference.orderId === null) return broken
  return shopDiffers(cart, sight)
}

/** At rest the shop's rows stand for exactly what Amazon did for the order. */
function shopDiffers(cart: Cart, { folio, truth }: Sight): string | undefined {
  const loose = folio.captures.find(
    ({ state, link }) => (state === "Completed" || state === "Closed") && (link === null || !cart.captures.has(link)),
  )
  if (loose && !cart.canceled) return "the shop never heard of a capture"
  if (!cart.canceled) return undefined
  if (truth.authorizations.some(({ state }) => state === "Open" || state === "Pending"))
    return "money stays reserved for a canceled order"
  const captured = folio.captures.filter(({ state }) => state === "Completed" || state === "Closed")
  const refunded = folio.refunds.filter(({ state }) => state === "Completed" || state === "Pending")
  const kept = worth(captured) > worth(refunded)
  const told = folio.orderReference.flags.includes("captured-on-canceled") || folio.refunds.some(isDeclined)
  return kept && !told ? "money of a canceled order was kept, and nobody is told" : undefined
}

/** A refund that Amazon declined later is an alarm of its own. */
const isDeclined = ({ state }: { readonly state: string }): boolean => state === "Declined"

const worth = (rows: readonly { readonly amount: { readonly minor: bigint } }[]): bigint =>
  rows.reduce((sum, { amount }) => sum + amount.minor, 0n)
