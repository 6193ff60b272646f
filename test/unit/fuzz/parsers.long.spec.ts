import { feed, parsers, patience } from "./parsers"

it.each(Object.entries(parsers))(
  "%s reads or refuses 100,000 inputs, and never breaks or hangs",
  (_, parser) => {
    expect(feed(parser, 100_000)).toBeLessThan(patience)
  },
  10 * 60_000,
)
