import { browserSide } from "../../../src/simulator/browser"
import { MemoryWorld } from "./memory-world"
import { serve } from "./serve"
import { shop } from "./shop"

/** A world, and the origins of the simulator and of a shop that uses it. */
export type Stage = {
  readonly world: MemoryWorld
  readonly shop: string
  readonly simulator: string
  readonly close: () => void
}

export const openStage = async (): Promise<Stage> => {
  const world = new MemoryWorld()
  const amazon = await serve(browserSide(world))
  const store = await serve(shop(world, amazon.origin))
  const close = () => {
    amazon.close()
    store.close()
  }
  return { world, shop: store.origin, simulator: amazon.origin, close }
}
