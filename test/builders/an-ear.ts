import { Modules } from "@medusajs/framework/utils"

import type { AmazonPayEvent, EventName } from "../../src"
import { amazonPayEvents } from "../../src"
import type { MedusaApp } from "../setup/medusa-app"
import { until } from "./until"

export type Heard = {
  readonly [Name in EventName]: { readonly name: Name; readonly data: AmazonPayEvent[Name] }
}[EventName]

/** A subscriber that hears every event of ours on the shop's event bus from now on. */
export function anEar(app: MedusaApp) {
  const heard: Heard[] = []
  const bus = app.container().resolve(Modules.EVENT_BUS)
  for (const name of amazonPayEvents) {
    bus.subscribe(
      name,
      (event) => {
        heard.push(event as Heard)
        return Promise.resolve()
      },
      { subscriberId: `ear-${name}-${String(Math.random())}` },
    )
  }
  const names = () => heard.map(({ name }) => name)
  return {
    heard,
    names,
    /** Waits for an event, then for a moment longer: what comes twice would be there. */
    settles: async (name: EventName): Promise<readonly Heard[]> => {
      await until(
        async () => names(),
        (all) => all.includes(name),
      )
      await app.settled()
      return heard
    },
  }
}
