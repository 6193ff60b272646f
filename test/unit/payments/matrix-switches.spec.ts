import type { Switches } from "../../../src/simulator/world/switches"
import { defaultSwitches, switchTable } from "../../../src/simulator/world/switches"
import { cells, ending } from "../../builders/matrix"
import { expected } from "../../builders/matrix-endings"

/** Every setting of every switch that is not the default. Throttling has a suite of its own: there calls are repeated. */
const settings = Object.entries(switchTable).flatMap(([name, values]): [string, Partial<Switches>][] =>
  typeof values === "number" || name === "throttling"
    ? []
    : values
        .filter((value) => value !== defaultSwitches[name as keyof Switches])
        .map((value) => [`${name} = ${String(value)}`, { [name]: value }]),
)

describe("Whatever Amazon leaves open, declines end the same", () => {
  it.each(settings)("%s", async (_name, switches) => {
    for (const cell of cells) expect({ cell, ...(await ending(cell, switches)) }).toEqual({ cell, ...expected(cell) })
  })
})
