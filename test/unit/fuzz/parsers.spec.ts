import { feed, parsers, patience } from "./parsers"

it.each(Object.entries(parsers))("%s reads or refuses 5,000 inputs, and never breaks or hangs", (_, parser) => {
  expect(feed(parser, 5_000)).toBeLessThan(patience)
})

it("notices a reader that breaks", () => {
  const breaks = { ...parsers["an amount"], inputs: parsers["an amount"]?.inputs, refuses: [] }
  if (!breaks.inputs || !breaks.read) throw new Error("there is no such parser")
  const { inputs, read } = breaks
  expect(() => feed({ inputs, read, refuses: [] }, 200)).toThrow()
})
