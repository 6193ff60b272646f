import type { AmazonPayModuleService } from "../../src/modules/amazon-pay/service"
import type { Change, Ledger } from "../../src/services/ports/ledger"
import type { MedusaApp } from "../setup/medusa-app"

/**
 * Where the shop's process dies: before its intent, after it and before the request, after Amazon's answer, and when that
 * is committed, too.
 */
export type Dying = "before the intent" | "before the request" | "after the answer" | "after the answer is committed"

/**
 * Nothing in the process goes on after this point of an authorization (or refund), and nothing is undone: the database is left as a
 * killed process leaves it. `buried`: what still hangs ends, after all.
 */
export function aDeath(app: MedusaApp, where: Dying, table: "authorization" | "refund" = "authorization") {
  const module = app.container().resolve<AmazonPayModuleService>("amazon_pay")
  const alive = module.parts.bind(module)
  const buried = new AbortController()
  let died = (): void => undefined
  const death = new Promise<void>((resolve) => (died = resolve))
  const hang = (): Promise<never> => {
    died()
    return new Promise((_, reject) => {
      buried.signal.addEventListener("abort", () => {
        reject(new Error("dead"))
      })
    })
  }
  const touches = (changes: readonly Change[], how: "insert" | "set"): boolean =>
    changes.some((it) => it.in === table && how in it)
  const dying = (ledger: Ledger): Ledger => ({
    ...ledger,
    commit: async (changes) => {
      if (where === "before the intent" && touches(changes, "insert")) return hang()
      if (where === "after the answer" && touches(changes, "set")) return hang()
      const done = await ledger.commit(changes)
      if (where === "before the request" && touches(changes, "insert")) return hang()
      return where === "after the answer is committed" && touches(changes, "set") ? hang() : done
    },
  })
  const parts: typeof alive = (locking) => {
    const living = alive(locking)
    return { ...living, ledger: dying(living.ledger) }
  }
  Object.assign(module, { parts })
  return {
    death,
    /** Another process takes over. */
    restart: () => {
      Object.assign(module, { parts: alive })
    },
    bury: () => {
      buried.abort()
    },
  }
}
