import { startStack } from "../scripts/demo/stack.mjs"
import { compareAdmin, measureBundle } from "./admin.mjs"
import { aBuyer } from "./buyer.mjs"
import { compareCompletion } from "./completion.mjs"
import { compareConfirm } from "./confirm.mjs"
import { countCalls, countCallsOfV2 } from "./calls.mjs"
import { measureClient } from "./client.mjs"
import { measureFootprint } from "./footprint.mjs"
import { compareNotifications } from "./notifications.mjs"
import { compareScale } from "./scale.mjs"
import { compareSigning } from "./signing.mjs"
import { compareSigningOfV2 } from "./signing-v2.mjs"

const anyPort = { store: 0, storefront: 0, simulator: 0 }

/** @typedef {{ name: string, value: number, unit: string, limit: number | null, least: number | null, ok: boolean }} Result */

async function onStore(say) {
  const stack = await startStack({ ports: anyPort, admin: false, throwaway: true, env: { BENCH: "on" } })
  try {
    const buyer = await aBuyer(stack)
    say("  … upstream calls")
    const calls = [...(await countCalls(stack, buyer)), ...(await countCallsOfV2(stack))]
    say("  … cart completion")
    const completion = await compareCompletion(buyer)
    say("  … confirm route")
    const confirm = await compareConfirm(stack, buyer)
    say("  … notifications")
    const notifications = await compareNotifications(stack, buyer)
    say("  … the merchant's page")
    return [...confirm, ...completion, ...calls, ...notifications, ...(await compareAdmin(stack))]
  } catch (error) {
    say(stack.logs.store.slice(-20).join("\n"))
    throw error
  } finally {
    await stack.stop()
  }
}

/**
 * Runs every comparison. The store comes first, because it also builds the package that the others look at.
 *
 * @param {(text: string) => void} say
 * @returns {Promise<Result[]>}
 */
export async function measureAll(say) {
  const store = await onStore(say)
  say("  … reconciler at scale")
  const scale = await compareScale(say)
  say("  … signing, footprint")
  const own = [...compareSigning(), ...compareSigningOfV2(), ...measureFootprint(), ...measureBundle()]
  say("  … browser client")
  return [...store, ...scale, ...own, ...(await measureClient())]
}
