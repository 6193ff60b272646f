import { cells, ending } from "../../builders/matrix"
import { expected } from "../../builders/matrix-endings"

describe("A declined authorization ends as the decline table says, at Amazon and in the ledger, with so many calls", () => {
  it.each(cells)("$reason, buyer $presence, mode $mode", async (cell) => {
    expect(await ending(cell)).toEqual(expected(cell))
  })
})
