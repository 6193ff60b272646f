import fc from "fast-check"

import { regions } from "../../../src/services/connectors/amazon-mws/regions"
import type { Currency } from "../../../src/services/domain/currency"
import { currencyOf, placesOf } from "../../../src/services/domain/currency"
import { InvalidValue } from "../../../src/services/domain/invalid-value"
import {
  amazonCeiling,
  chargeable,
  describeMoney,
  highestCharge,
  minus,
  money,
  nearly,
  parseMoney,
  sameMoney,
  sum,
  toDecimal,
} from "../../../src/services/domain/money"

const { currencies } = regions.de
const anyCurrency = fc.constantFrom(...currencies)
const minor = fc.bigInt({ min: 0n, max: 10n ** 15n - 1n })

describe("A currency", () => {
  it.each(["EUR", "eur", "Eur"])("is known in any case: %s", (code) => expect(currencyOf(code)).toBe("EUR"))
  it.each(["", "EURO", "CZK", "toString", "__proto__", "constructor", "€", " EUR"])("is not made of %j", (code) => {
    expect(currencyOf(code)).toBeUndefined()
  })
  it("has a number of decimals wherever an account may take it", () => {
    const taken = [...new Set(Object.values(regions).flatMap((region) => region.currencies))]
    expect(taken.toSorted()).toEqual(currencies.toSorted())
    expect(taken.map((currency) => currencyOf(currency))).toEqual(taken)
  })
  it("has two decimals, except the yen", () => {
    expect(currencies.filter((currency) => placesOf(currency) !== 2)).toEqual(["JPY"])
  })
})

describe("parseMoney", () => {
  it.each<readonly [string, Currency, bigint]>([
    ["94.50", "EUR", 9450n],
    ["94.5", "EUR", 9450n],
    ["5.0", "EUR", 500n],
    ["0", "EUR", 0n],
    ["0.00", "EUR", 0n],
    ["0.01", "GBP", 1n],
    ["007.10", "USD", 710n],
    ["1.2300000", "EUR", 123n],
    ["1200", "JPY", 1200n],
    ["1200.00", "JPY", 1200n],
    ["999999999999999.99", "EUR", 99999999999999999n],
  ])("reads %s %s as %d minor units", (decimal, currency, expected) => {
    expect(parseMoney(decimal, currency)).toEqual({ minor: expected, currency })
  })

  it.each([
    ["-1.00", "a sign"],
    ["+1.00", "a sign"],
    ["NaN", "no number"],
    ["Infinity", "no number"],
    ["1e3", "an exponent"],
    ["1E3", "an exponent"],
    ["0x10", "another base"],
    ["1,00", "a comma"],
    ["1.000,00", "both"],
    ["1,000.00", "a thousands separator"],
    ["1 000", "a blank"],
    [" 1.00", "a blank before"],
    ["1.00\n", "a line break"],
    ["1.00 EUR", "a currency"],
    ["", "nothing"],
    [".", "a dot"],
    [".50", "no digit before the dot"],
    ["1.", "no digit behind the dot"],
    ["1.2.3", "two dots"],
    ["1_000", "an underscore"],
    ["９.００", "full-width digits"],
    ["٣", "Arabic digits"],
    ["1.005", "half a cent"],
    ["1.999", "less than a cent"],
    ["1234567890123456", "more digits than money has"],
  ])("refuses %j: %s", (decimal) => {
    expect(() => parseMoney(decimal, "EUR")).toThrow(InvalidValue)
  })

  it("refuses part of a yen", () => expect(() => parseMoney("1200.5", "JPY")).toThrow("is not a decimal amount of JPY"))

  it("names the amount, and does not repeat what it was given", () => {
    expect(() => parseMoney("DE89 3704 0044", "EUR")).toThrow(
      new InvalidValue("amount", "is not a decimal amount of EUR"),
    )
  })

  it("takes any text either as an exact amount or not at all", () => {
    const almost = fc.stringMatching(/^[-+]?[0-9]{0,4}[.,]?[0-9]{0,4}[eE]?[0-9]{0,2}$/)
    fc.assert(
      fc.property(fc.oneof(almost, fc.string({ maxLength: 20 })), anyCurrency, (text, currency) => {
        try {
          const amount = parseMoney(text, currency)
          expect(Number(toDecimal(amount))).toBe(Number(text))
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidValue)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe("toDecimal", () => {
  it.each<readonly [bigint, Currency, string]>([
    [0n, "EUR", "0.00"],
    [5n, "EUR", "0.05"],
    [50n, "EUR", "0.50"],
    [9450n, "EUR", "94.50"],
    [0n, "JPY", "0"],
    [1200n, "JPY", "1200"],
    [-1n, "EUR", "-0.01"],
    [-50n, "EUR", "-0.50"],
    [-1200n, "JPY", "-1200"],
  ])("writes %d minor units of %s as %s", (units, currency, expected) => {
    expect(toDecimal(money(units, currency))).toBe(expected)
  })

  it("is read back as the same amount", () => {
    fc.assert(
      fc.property(minor, anyCurrency, (units, currency) => {
        const amount = money(units, currency)
        expect(parseMoney(toDecimal(amount), currency)).toEqual(amount)
      }),
    )
  })

  it("writes the currency's decimals, never more or fewer", () => {
    fc.assert(
      fc.property(minor, anyCurrency, (units, currency) => {
        const places = placesOf(currency)
        const form = places === 0 ? /^\d+$/ : /^\d+\.\d\d$/
        expect(toDecimal(money(units, currency))).toMatch(form)
      }),
    )
  })

  it("goes with the currency for people", () => expect(describeMoney(money(9450n, "EUR"))).toBe("94.50 EUR"))
})

describe("Sums", () => {
  it("are exact, whatever the order", () => {
    fc.assert(
      fc.property(fc.array(minor, { maxLength: 30 }), anyCurrency, (units, currency) => {
        const amounts = units.map((it) => money(it, currency))
        const total = units.reduce((all, it) => all + it, 0n)
        expect(sum(amounts, currency)).toEqual(money(total, currency))
        expect(sum(amounts.toReversed(), currency)).toEqual(money(total, currency))
      }),
    )
  })

  it("lose nothing where floats would", () => {
    const tenth = parseMoney("0.10", "EUR")
    expect(toDecimal(sum([tenth, tenth, tenth], "EUR"))).toBe("0.30")
  })

  it("are undone by a difference", () => {
    fc.assert(
      fc.property(minor, minor, (one, other) => {
        const both = sum([money(one, "EUR"), money(other, "EUR")], "EUR")
        expect(minus(both, money(other, "EUR"))).toEqual(money(one, "EUR"))
      }),
    )
  })

  it.each([
    ["sum", () => sum([money(1n, "EUR"), money(1n, "GBP")], "EUR")],
    ["minus", () => minus(money(1n, "EUR"), money(1n, "GBP"))],
    ["nearly", () => nearly(money(1n, "EUR"), money(1n, "GBP"))],
  ])("refuse two currencies: %s", (_name, act) => {
    expect(act).toThrow(new InvalidValue("currency", "GBP is not EUR"))
  })
})

describe("Comparing", () => {
  it.each([
    [money(100n, "EUR"), money(100n, "EUR"), true],
    [money(100n, "EUR"), money(101n, "EUR"), false],
    [money(100n, "EUR"), money(100n, "GBP"), false],
  ])("is for amount and currency: %o, %o", (one, other, expected) => expect(sameMoney(one, other)).toBe(expected))

  it.each([
    [100n, true],
    [99n, true],
    [101n, true],
    [98n, false],
    [102n, false],
  ])("takes 1.00 and %d cents as nearly the same: %s", (units, expected) => {
    expect(nearly(money(100n, "EUR"), money(units, "EUR"))).toBe(expected)
    expect(nearly(money(units, "EUR"), money(100n, "EUR"))).toBe(expected)
  })
})

describe("What Amazon takes", () => {
  it.each<readonly [string, Currency, boolean]>([
    ["0.00", "EUR", false],
    ["0.01", "EUR", true],
    ["150000.00", "EUR", true],
    ["150000.01", "EUR", false],
    ["0", "JPY", false],
    ["1", "JPY", true],
    ["150001", "JPY", true],
    ["10000000", "JPY", true],
    ["10000001", "JPY", false],
  ])("%s %s can be charged: %s", (decimal, currency, expected) => {
    expect(chargeable(parseMoney(decimal, currency))).toBe(expected)
  })

  it.each<readonly [Currency, string]>([
    ["EUR", "150000.00 EUR"],
    ["GBP", "150000.00 GBP"],
    ["JPY", "10000000 JPY"],
  ])("is at most so much of %s: %s", (currency, most) => expect(describeMoney(highestCharge(currency))).toBe(most))

  it("is never less than nothing", () => expect(chargeable(money(-1n, "EUR"))).toBe(false))

  it.each<readonly [string, Currency, string]>([
    ["100.00", "EUR", "115.00"],
    ["499.99", "EUR", "574.98"],
    ["500.00", "EUR", "575.00"],
    ["500.01", "EUR", "575.01"],
    ["10000.00", "GBP", "10075.00"],
    ["0.01", "USD", "0.01"],
    ["1000", "JPY", "1150"],
    ["56000", "JPY", "64400"],
    ["100000", "JPY", "108400"],
  ])("for %s %s is at most %s", (decimal, currency, expected) => {
    expect(toDecimal(amazonCeiling(parseMoney(decimal, currency)))).toBe(expected)
  })

  it("is the amount, 15 % more, or 75 units more, whichever is least above it", () => {
    fc.assert(
      fc.property(minor, (units) => {
        const most = amazonCeiling(money(units, "EUR")).minor
        expect(most >= units && most - units <= 7_500n && (most - units) * 100n <= units * 15n).toBe(true)
        expect(most - units === 7_500n || (most - units + 1n) * 100n > units * 15n).toBe(true)
      }),
    )
  })
})
