import { randomInt } from "node:crypto"
import { oneExit } from "./one-exit"

it(
  "A press of buy now takes exactly one exit within the deadline (100,000 runs, another seed each time)",
  () => oneExit(randomInt(2 ** 31), 100_000),
  240_000,
)
