import fc from "fast-check"

import { hearReturn } from "../../../src/services/connectors/amazon-mws/hear-return"
import { readAddress } from "../../../src/services/connectors/amazon-mws/read-address"
import { Unreadable } from "../../../src/services/support/calls/unreadable"
import { readXml } from "../../../src/services/connectors/amazon-mws/xml"
import { InvalidValue } from "../../../src/services/domain/invalid-value"
import { parseMoney, toDecimal } from "../../../src/services/domain/money"
import { shopAddress } from "../../../src/services/domain/shop-address"
import { checkOptions } from "../../../src/services/options/check-options"
import { InvalidOptions } from "../../../src/services/options/invalid-options"
import { buttonToken, readButtonToken } from "../../../src/services/payments/button-token"
import { readReturnToken, returnToken } from "../../../src/services/payments/return-token"
import { Secret } from "../../../src/services/support/secret"

/** A reader of text from outside: what it is fed, how it reads, and the errors by which it may refuse. */
export type Parser = {
  readonly inputs: fc.Arbitrary<string>
  readonly read: (text: string) => unknown
  readonly refuses: readonly (abstract new (...given: never[]) => Error)[]
}

const secret = new Secret("a secret of the tests, 32 bytes long or more")

const xmlPieces = fc.oneof(
  fc.constantFrom(
    ...["<r>", "</r>", "<a/>", "<!--", "-->", "<![CDATA[", "]]>", "<?x?>", "&amp;", "&#x41;", "&", "<", ">"],
  ),
  fc.constantFrom("<__proto__>", "</__proto__>", "<constructor>", "</constructor>", "<a b='c'>", "\0", "<!DOCTYPE r>"),
  fc.constantFrom("<AddressLine1>", "</AddressLine1>", "<CountryCode>DE</CountryCode>", "<Name>Ada</Name>"),
  fc.string({ maxLength: 8, unit: "binary" }),
)
const xml = fc.array(xmlPieces, { maxLength: 24 }).map((pieces) => `<r>${pieces.join("")}</r>`)
const anyText = fc.string({ maxLength: 60, unit: "binary" })

const queryNames = [
  "AuthenticationStatus",
  "ErrorCode",
  "sellerId",
  "__proto__",
  "constructor",
  "%41uthenticationStatus",
]
const queries = fc
  .array(fc.tuple(fc.constantFrom(...queryNames), fc.oneof(fc.constantFrom("Success", "Failure", "%", ""), anyText)), {
    maxLength: 6,
  })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join("&"))

const altered = (good: string) =>
  fc
    .record({ at: fc.nat(good.length), put: fc.string({ maxLength: 3 }), cut: fc.nat(3) })
    .map(({ at, put, cut }) => good.slice(0, at) + put + good.slice(at + cut))

const tokens = altered(returnToken("apn_01HZY0000000000000000000", "success", secret))

const signed = {
  roundId: "apn_01HZY0000000000000000000",
  cartId: "cart_01",
  sessionId: "payses_01",
  account: "de",
  total: parseMoney("94.50", "EUR"),
  captureNow: false,
  language: "de",
  signedAt: new Date(0),
} as const
const buttonTokens = altered(buttonToken(signed, secret))

const amounts = fc.oneof(
  fc.constantFrom(
    "1e9",
    "NaN",
    "Infinity",
    "-0.00",
    "0x10",
    "１２.00",
    "1,00",
    " 1.00",
    "1.",
    ".5",
    "+1.00",
    "9".repeat(400),
  ),
  fc.stringMatching(/^-?[0-9]{1,20}(\.[0-9]{0,4})?$/),
  anyText,
)

const optionNames = [
  "accounts",
  "stateSecret",
  "backendUrl",
  "storefront",
  "__proto__",
  "constructor",
  "captureMismatch",
]
const json = (depth: number) => fc.json({ maxDepth: depth })
const optionTexts = fc.oneof(
  json(4),
  fc
    .array(fc.tuple(fc.constantFrom(...optionNames), json(3)), { maxLength: 8 })
    .map((pairs) => `{${pairs.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(",")}}`),
)

const deep = (depth: number): string => `${"<a>".repeat(depth)}${"</a>".repeat(depth)}`

/** Every reader of the heart that is given what somebody else wrote; notifications have a fuzz of their own. */
export const parsers: Readonly<Record<string, Parser>> = {
  "the XML reader": {
    inputs: fc.oneof(xml, anyText, fc.nat(3000).map(deep)),
    read: (text) => readXml(text).one("r")?.text("a"),
    refuses: [Unreadable],
  },
  "an address of Amazon's": {
    inputs: xml,
    read: (text) => {
      const node = readXml(text).one("r")
      return node && shopAddress(readAddress(node))
    },
    refuses: [Unreadable],
  },
  "the query of a return": { inputs: fc.oneof(queries, anyText), read: hearReturn, refuses: [] },
  "the token of a return": {
    inputs: fc.oneof(tokens, anyText),
    read: (text) => readReturnToken(text, [secret]),
    refuses: [],
  },
  "the token of a button": {
    inputs: fc.oneof(buttonTokens, anyText),
    read: (text) => readButtonToken(text, [secret]),
    refuses: [],
  },
  "an amount": {
    inputs: amounts,
    read: (text) => {
      const read = parseMoney(text, "EUR")
      if (parseMoney(toDecimal(read), "EUR").minor !== read.minor) throw new Error("an amount changed on the way")
      return read
    },
    refuses: [InvalidValue],
  },
  "the options": {
    inputs: optionTexts,
    read: (text) => checkOptions(JSON.parse(text) as unknown),
    refuses: [InvalidOptions],
  },
}

/** Milliseconds that one input may take. */
export const patience = 50

/**
 * Feeds a parser so many inputs. @returns the slowest in milliseconds
 * @throws what a parser throws that is none of its refusals, or when it changed what every object inherits
 */
export function feed({ inputs, read, refuses }: Parser, numRuns: number): number {
  const inherited = Reflect.ownKeys(Object.prototype).length
  let slowest = 0
  const timed = (text: string): number => {
    const started = performance.now()
    try {
      read(text)
    } catch (error) {
      if (!refuses.some((kind) => error instanceof kind)) throw error
    }
    return performance.now() - started
  }
  fc.assert(
    fc.property(inputs, (text) => {
      // A pause of the machine does not come twice at the same input.
      const took = timed(text) <= patience ? 0 : Math.min(...Array.from({ length: 3 }, () => timed(text)))
      slowest = Math.max(slowest, took)
    }),
    { numRuns },
  )
  if (Reflect.ownKeys(Object.prototype).length !== inherited) throw new Error("every object has inherited something")
  return slowest
}
