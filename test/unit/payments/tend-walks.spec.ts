import { randomInt } from "node:crypto"

import { walk } from "../../builders/random-walk"

const walks = 300
const first = Number(process.env["AMAZON_PAY_WALK_SEED"] ?? randomInt(1_000_000_000))

it(`keeps money right on ${String(walks)} walks with faults, from seed ${String(first)} on`, async () => {
  for (let seed = first; seed < first + walks; seed++) expect(await walk(seed, 14)).toBeUndefined()
})
