import type { EventEmitter } from "node:events"

import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

type Listener = (...said: unknown[]) => unknown

/** Tells how many subscribers of this server are at work: the bus starts them, and waits for none. */
export function subscribersAtWork(container: MedusaContainer): () => number {
  const { eventEmitter_: bus } = container.resolve<{ readonly eventEmitter_: EventEmitter }>(Modules.EVENT_BUS)
  let atWork = 0
  const counted = (listener: Listener): Listener => {
    const hear = async (...said: unknown[]): Promise<void> => {
      atWork += 1
      try {
        await listener(...said)
      } finally {
        atWork -= 1
      }
    }
    // The id by which it is found when it unsubscribes.
    return Object.assign(hear, listener)
  }
  for (const name of bus.eventNames()) {
    const listeners = bus.listeners(name) as Listener[]
    bus.removeAllListeners(name)
    for (const listener of listeners) bus.on(name, counted(listener))
  }
  return () => atWork
}
