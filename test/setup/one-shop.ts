import { join } from "node:path"
import groups from "./one-shop.json"
import { onMedusa, shareMedusa } from "./medusa-app"

const specs = join(__dirname, "../integration")

/**
 * The specs of a group, one after the other on one running Medusa: a start costs as much as ten tests, and a server
 * that is warm answers in a third of the time. Each spec runs alone as well, when its path is given.
 */
export function oneShop(group: keyof typeof groups): void {
  onMedusa(`One shop, ${group}`, (app, database) => {
    shareMedusa({ app, database }, () => {
      for (const spec of groups[group]) jest.requireActual<object>(join(specs, `${spec}.spec.ts`))
    })
  })
}
