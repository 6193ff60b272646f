import type { Environment, Seller } from "../world/model"
import type { Element } from "../xml"
import type { World } from "../world/world"

/** One call after signature and seller were checked. Parameters are decoded and flat, as sent. */
export type Call = {
  readonly seller: Seller
  readonly environment: Environment
  readonly parameters: ReadonlyMap<string, string>
}

/** Burst quota and requests restored in a second (API reference, "Throttling" of each operation). */
export type Quota = { readonly burst: number; readonly perSecond: number }

/** One row of Amazon's API: what it does to the world and what it answers; a refusal is thrown. */
export type Operation = {
  readonly action: string
  readonly quota: { readonly live: Quota; readonly sandbox: Quota }
  /** Content of the result element; `undefined` leaves the element away. */
  readonly perform: (world: World, call: Call) => readonly Element[] | undefined
}

/** Rates of the calls that change something. */
export const changing = { live: { burst: 10, perSecond: 1 }, sandbox: { burst: 2, perSecond: 0.5 } } as const
/** Rates of the calls that read. */
export const reading = { live: { burst: 20, perSecond: 2 }, sandbox: { burst: 5, perSecond: 1 } } as const
