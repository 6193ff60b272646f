import { look } from "./look"
import { takeStep } from "./take-step"
import type { WalkWorld } from "./walk-world"

const looks = 60
/** Later than this nothing is awaited any more: a claim runs longer than Amazon keeps a reservation. */
const horizon = 400 * 86_400_000

/**
 * The faults are over; who had canceled an order asks again, as if he had no answer; of what was done in Seller Central a
 * notification arrives in the end; time goes from one due time to the next.
 * @returns what is still wrong then
 */
export async function comeToRest(world: WalkWorld): Promise<string | undefined> {
  await world.endFaults()
  const wrong = await settleDown(world)
  // A message that names something is delivered again as long as the shop does not know it.
  if (wrong !== undefined || world.carts.every(({ told }) => told.length === 0)) return wrong ?? look(world, true)
  return (await settleDown(world)) ?? look(world, true)
}

async function settleDown(world: WalkWorld): Promise<string | undefined> {
  for (let cart = 0; cart < world.carts.length; cart++) {
    if (world.carts[cart]?.canceled) await takeStep(world, { do: "cancel", cart, server: 0 })
    if (world.carts[cart]?.foreign) await takeStep(world, { do: "hint", cart, server: 0 })
  }
  const end = world.now().getTime() + horizon
  for (let turn = 0; turn < looks; turn++) {
    const next = await nextDue(world)
    if (next === undefined || next > end) break
    world.pass(Math.max(1, Math.ceil((next - world.now().getTime()) / 1000)))
    await takeStep(world, { do: "reconcile", cart: 0, server: turn % 2 })
    const wrong = await look(world)
    if (wrong) return wrong
  }
  return undefined
}

async function nextDue({ ledger, carts }: WalkWorld): Promise<number | undefined> {
  const wallets = carts.flatMap((it) => it.wallets)
  const folios = await Promise.all(wallets.map((id) => ledger.load({ environment: "sandbox", amazonId: id as never })))
  const due = folios.flatMap((folio) => folio?.orderReference.dueAt?.getTime() ?? [])
  return due.length === 0 ? undefined : Math.min(...due)
}
