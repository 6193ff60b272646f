import type { Policy } from "../../src/services/payments/parts"
import type { OrderReferenceTruth } from "../../src/simulator"
import type { databaseHeart } from "../builders/database-heart"
import { usualPolicy } from "../builders/memory-heart"
import { aLife } from "../walks/mortal"
import type { Cart } from "../walks/shop"
import type { WalkWorld } from "../walks/walk-world"

type Method = "GET" | "POST" | "PATCH"
type Answer = Readonly<Record<string, unknown>>

/** The simulator's control interface over HTTP. */
export const controlAt =
  (base: string) =>
  async (method: Method, path: string, body: object = {}): Promise<Answer> => {
    const sent = method === "GET" ? {} : { body: JSON.stringify(body) }
    const response = await fetch(`${base}/${path}`, { method, ...sent })
    const answer = (await response.json()) as Answer
    if (response.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`)
    return answer
  }

type World = {
  readonly heart: ReturnType<typeof databaseHeart>
  readonly control: ReturnType<typeof controlAt>
  readonly carts: readonly Cart[]
  readonly policy: Partial<Policy> | undefined
  /** Milliseconds since 1970, as Amazon and the shop have it. */
  readonly now: () => number
  readonly pass: (seconds: number) => void
}

/** A shop over PostgreSQL and a simulator behind HTTP, in which the steps of a walk can be taken. */
export function shopWorld({ heart, control, carts, policy, now, pass }: World): WalkWorld {
  const server = { parts: heart.parts, life: aLife() }
  return {
    ledger: heart.parts.ledger,
    control,
    policy: { ...usualPolicy, ...policy },
    now: () => new Date(now()),
    pass,
    carts: [...carts],
    clicks: 0,
    server: () => server,
    restart: () => undefined,
    // The control interface answers JSON of many shapes; this path has this one.
    truth: async (id) => (await control("GET", `order-references/${id}`)) as OrderReferenceTruth,
    endFaults: () => Promise.resolve(),
  }
}
