import { checkoutV2SwitchTable } from "../../../src/simulator"
import type { Switches } from "../../../src/simulator/world/switches"
import { expectedOfV2 } from "../../builders/matrix-endings-v2"
import type { CellOfV2, EndingOfV2 } from "../../builders/matrix-v2"
import { cellsOfV2, endingOfV2 } from "../../builders/matrix-v2"

describe("A decline of Checkout v2 ends as the decline table says, at Amazon and in the ledger, with so many calls", () => {
  it.each(cellsOfV2)("$reason, buyer $presence, mode $mode", async (cell) => {
    expect(await endingOfV2(cell)).toEqual(expectedOfV2(cell))
  })
})

/** Every setting of every switch that is not the default. */
const settings = Object.entries(checkoutV2SwitchTable).flatMap(([name, values]): [string, Partial<Switches>][] =>
  typeof values === "number" ? [] : values.slice(1).map((value) => [`${name} = ${String(value)}`, { [name]: value }]),
)

/** Whether the permission is blocked after a hard decline is Amazon's to decide; the buyer is told either way. */
const under = (switches: Partial<Switches>, cell: CellOfV2): EndingOfV2 => {
  const isOpen = switches.permissionAfterHardDecline === "Chargeable" && cell.reason === "HardDeclined"
  return { ...expectedOfV2(cell), ...(isOpen ? { order: "Chargeable" } : {}) }
}

describe("Whatever Checkout v2 leaves open, declines end the same", () => {
  it.each(settings)("%s", async (_name, switches) => {
    for (const cell of cellsOfV2)
      expect({ cell, ...(await endingOfV2(cell, switches)) }).toEqual({ cell, ...under(switches, cell) })
  })
})
