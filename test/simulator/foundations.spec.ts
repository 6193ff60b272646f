import { readdirSync, readFileSync } from "node:fs"
import { isBuiltin } from "node:module"
import { dirname, join, relative, resolve } from "node:path"
import { integer, objectId, time } from "../../src/simulator/certificates/der"
import { simulatedClock } from "../../src/simulator/world/clock"
import { identifiersFrom } from "../../src/simulator/world/identifiers"
import { lifecycles, mayMove, reasonCodes, type Kind } from "../../src/simulator/world/lifecycle"
import { ceiling } from "../../src/simulator/world/limits"
import { formatDouble, formatMoney, parseMoney } from "../../src/simulator/world/money"
import { document, render } from "../../src/simulator/xml"

const kinds = Object.keys(lifecycles) as readonly Kind[]
const rows = kinds.flatMap((kind) =>
  Object.entries(lifecycles[kind] as Record<string, readonly string[]>).map(([from, to]) => ({ kind, from, to })),
)

describe("the lifecycles of the simulated objects", () => {
  it.each(rows)("$kind: $from leads only to states that there are", ({ kind, to }) => {
    expect(to.every((state) => state in lifecycles[kind])).toBe(true)
  })

  it.each(rows)("$kind: $from is where it begins, or is reached", ({ kind, from }) => {
    const isFirst = Object.keys(lifecycles[kind])[0] === from
    expect(isFirst || rows.some((it) => it.kind === kind && it.to.includes(from))).toBe(true)
  })

  it.each(rows)("$kind: $from may be left for $to and for nothing else", ({ kind, from, to }) => {
    const reached = Object.keys(lifecycles[kind]).filter((state) => state !== from && mayMove(kind, from, state))
    expect([...reached].sort()).toEqual([...to].sort())
  })

  it.each(kinds)("%s has reason codes for states that there are", (kind) => {
    expect(Object.keys(reasonCodes[kind]).every((state) => state in lifecycles[kind])).toBe(true)
  })
})

describe("money", () => {
  it.each([
    ["119.9", "EUR", 11_990n, "119.90", "119.9"],
    ["5", "EUR", 500n, "5.00", "5.0"],
    ["0.05", "GBP", 5n, "0.05", "0.05"],
    ["500", "JPY", 500n, "500", "500.0"],
    ["500.00", "JPY", 500n, "500", "500.0"],
  ])("reads %s %s as %s and writes it as %s and as the double %s", (text, currency, ...[minor, decimal, double]) => {
    const money = parseMoney(text, currency)
    expect(money).toEqual({ minor, currency })
    expect(money && [formatMoney(money), formatDouble(money)]).toEqual([decimal, double])
  })

  it.each(["", "-1", "1.", ".5", "1,0", "0.001", "1e2", "١", "1 "])("does not read %j", (text) => {
    expect(parseMoney(text, "EUR")).toBeUndefined()
  })

  it.each([
    ["100.00", "EUR", "115.00"],
    ["500.00", "EUR", "575.00"],
    ["500.01", "EUR", "575.01"],
    ["0.01", "EUR", "0.01"],
    ["10000", "JPY", "11500"],
    ["100000", "JPY", "108400"],
  ])("lets %s %s be exceeded up to %s", (text, currency, most) => {
    const money = parseMoney(text, currency) ?? { minor: 0n, currency }
    expect(formatMoney({ minor: ceiling(money), currency })).toBe(most)
  })
})

describe("XML", () => {
  it("escapes what must be, drops what cannot be written, and leaves other scripts alone", () => {
    expect(render(["A", `<&>"'\u0000\u0008 ä 感 😀\n`])).toBe("<A>&lt;&amp;&gt;&quot;&apos; ä 感 😀\n</A>")
  })

  it("writes nothing as an empty element and puts the namespace on the root only", () => {
    const root = [
      "A",
      [
        ["B", []],
        ["B", ""],
        ["A", "1"],
      ],
    ] as const
    expect(document(root, { namespace: "urn:x", declaration: "" })).toBe('<A xmlns="urn:x"><B/><B/><A>1</A></A>')
  })

  it("indents when asked", () => {
    expect(render(["A", [["B", [["C", "1"]]]]], 2)).toBe("<A>\n  <B>\n    <C>1</C>\n  </B>\n</A>")
  })
})

describe("DER", () => {
  it.each([
    [[0], "020100"],
    [[0x7f], "02017f"],
    [[0x80], "02020080"],
    [[0, 0, 1], "020101"],
  ])("writes the number of the bytes %j as %s", (bytes, hex) => {
    expect(integer(Buffer.from(bytes)).toString("hex")).toBe(hex)
  })

  it("writes object ids in base 128", () => {
    expect(objectId("1.2.840.113549.1.1.11").toString("hex")).toBe("06092a864886f70d01010b")
  })

  it.each([
    [Date.UTC(2049, 11, 31, 23, 59, 59), "170d3439313233313233353935395a"],
    [Date.UTC(2050, 0, 1), "180f32303530303130313030303030305a"],
  ])("writes the time %d as %s", (at, hex) => {
    expect(time(new Date(at)).toString("hex")).toBe(hex)
  })
})

describe("clock and ids", () => {
  it("goes forward over the clock below it, and back", () => {
    let now = 1000
    const clock = simulatedClock({ now: () => now })
    clock.advance(500)
    now += 1
    expect([clock.now(), clock.base()]).toEqual([1501, 1001])
    clock.rewind()
    expect(clock.now()).toBe(1001)
  })

  it("makes the same ids from the same seed, in Amazon's form", () => {
    const [one, other] = [identifiersFrom("seed"), identifiersFrom("seed")]
    const order = one.orderReference("S02")
    expect(order).toMatch(/^S02-\d{7}-\d{7}$/)
    expect(order).toBe(other.orderReference("S02"))
    expect(one.transaction(order, "A")).toMatch(new RegExp(`^${order}-A\\d{6}$`))
    expect(identifiersFrom("another").orderReference("S02")).not.toBe(order)
  })
})

const home = resolve(__dirname, "../../src/simulator")
const sources = readdirSync(home, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"))

describe("the simulator's source", () => {
  it.each(sources)("%s imports nothing from outside the simulator but Node", (file) => {
    const text = readFileSync(join(home, file), "utf8")
    const imports = [...text.matchAll(/^(?:import|export|\}).*(?:from|import) "([^"]+)"|require\("([^"]+)"/gm)].map(
      (match) => match[1] ?? match[2] ?? "",
    )
    const foreign = imports.filter((it) =>
      it.startsWith(".") ? relative(home, resolve(dirname(join(home, file)), it)).startsWith("..") : !isBuiltin(it),
    )
    expect(foreign).toEqual([])
  })

  it.each(sources.filter((file) => file.startsWith("world") && !file.endsWith("clock.ts")))(
    "%s reads no clock of the machine and waits for nothing",
    (file) => {
      expect(readFileSync(join(home, file), "utf8")).not.toMatch(/Date\.now|new Date\(\)|setTimeout|performance\./)
    },
  )
})
