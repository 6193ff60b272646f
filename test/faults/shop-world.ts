import type { Policy } from "../../src/services/payments/parts"
import type { databaseHeart } from "../builders/database-heart"
import type { Control, Generation } from "../builders/generations/generation"
import { usualPolicy } from "../builders/memory-heart"
import { aLife } from "../walks/mortal"
import type { Cart } from "../walks/shop"
import type { WalkWorld } from "../walks/walk-world"

type Answer = Readonly<Record<string, unknown>>

/** The simulator's control interface over HTTP. */
export const controlAt =
  (base: string): Control =>
  async (method, path, body = {}) => {
    const sent = method === "GET" ? {} : { body: JSON.stringify(body) }
    const response = await fetch(`${base}/${path}`, { method, ...sent })
    const answer = (await response.json()) as Answer
    if (response.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`)
    return answer
  }

type World = {
  readonly heart: ReturnType<typeof databaseHeart>
  readonly control: Control
  readonly generation: Generation
  readonly carts: readonly Cart[]
  readonly policy: Partial<Policy> | undefined
  /** Milliseconds since 1970, as Amazon and the shop have it. */
  readonly now: () => number
  readonly pass: (seconds: number) => void
}

/** A shop over PostgreSQL and a simulator behind HTTP, in which the steps of a walk can be taken. */
export function shopWorld({ heart, control, generation, carts, policy, now, pass }: World): WalkWorld {
  const server = { parts: heart.parts, life: aLife() }
  return {
    ledger: heart.parts.ledger,
    control,
    generation,
    policy: { ...usualPolicy, ...policy },
    now: () => new Date(now()),
    pass,
    carts: [...carts],
    clicks: 0,
    server: () => server,
    restart: () => undefined,
    truth: (id) => generation.truth(control, id),
    endFaults: () => Promise.resolve(),
  }
}
