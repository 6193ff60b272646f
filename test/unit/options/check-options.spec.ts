import { rootCertificates } from "node:tls"

import { texts } from "../../../src/services/domain/texts"
import fc from "fast-check"

import { checkOptions } from "../../../src/services/options/check-options"
import { InvalidOptions } from "../../../src/services/options/invalid-options"
import { anAccount, someOptions, without } from "./some-options"

type Options = Readonly<Record<string, unknown>>
const withRoot = (more: Options): Options => ({ ...someOptions, ...more })
const withAccount = (more: Options): Options => withRoot({ accounts: { de: { ...anAccount, ...more } } })
const withPages = (more: Options): Options => withRoot({ storefront: { ...someOptions.storefront, ...more } })

/** What is said about options; nothing when they are taken. */
function problemsOf(options: unknown): readonly string[] {
  try {
    checkOptions(options)
    return []
  } catch (error) {
    if (error instanceof InvalidOptions) return error.problems
    throw error
  }
}

const live = { sandbox: false }
const address = "must be an absolute address, such as https://shop.example"
const empty = "must be a text that is not empty"
const blanks = "must not contain blanks or line breaks; copy it again"
const flag = "must be true or false"
const strong = "must be a random text of at least 32 bytes (openssl rand -hex 32), or two of them during rotation"
const authority = rootCertificates[0] ?? ""
const noAuthority =
  "accounts.de.ca: must be the text of a certificate in PEM form (-----BEGIN CERTIFICATE-----), with its line breaks or with \\n in the place of each"
const placeholder =
  "has a placeholder that nothing fills in; known are {order_id}, {cart_id}, {outcome}, {next}, {language}"
const euCurrencies = "eur, gbp, usd, dkk, sek, nok, chf, aud, hkd, jpy, nzd, zar"

describe("Options that fit", () => {
  it.each<readonly [string, Options]>([
    ["the least that is needed", someOptions],
    ["several accounts", withRoot({ accounts: { de: anAccount, "uk-2": { ...anAccount, region: "uk" } } })],
    ["a live account with https", withAccount(live)],
    ["http in the sandbox", withRoot({ backendUrl: "http://localhost:9000" })],
    ["another service in the sandbox", withAccount({ endpoint: "http://localhost:4000" })],
    ["a backend below a path", withRoot({ backendUrl: "https://shop.example/api/" })],
    ["two state secrets", withRoot({ stateSecret: ["a".repeat(32), "b".repeat(64)] })],
    ["a secret of umlauts: 32 bytes are 16 of them", withRoot({ stateSecret: "ä".repeat(16) })],
    ["every placeholder", withPages({ pending: "https://s.example/{order_id}{cart_id}{outcome}{next}{language}" })],
    ["presentment currencies in Europe", withAccount({ currencies: ["eur", "CHF", "sek"] })],
    ["a policy for all", withRoot({ captureNow: true, authorization: "sync-then-async", pendingOrders: "accept" })],
    ["a policy for one account", withAccount({ captureMismatch: "split", splitMayLoseReservation: true })],
    ["half of Amazon's rates", withAccount({ quotaShare: 0.5 })],
    ["no care for rates", withAccount({ quotaShare: "off" })],
    ["optional values that an environment does not have", withAccount({ mwsAuthToken: undefined, ca: undefined })],
    ["an authority", withAccount({ ca: authority })],
    ["an authority in one line", withAccount({ ca: authority.replaceAll("\n", "\\n") })],
    ["a store name of 50", withRoot({ storeName: "x".repeat(50) })],
    ["no messages to buyers of one account", withAccount({ buyerMessages: false })],
    [
      "a page and a text of the shop's own for messages to buyers",
      withRoot({
        buyerMessages: {
          payOtherwise: "https://shop.example/{language}/orders/{order_id}",
          texts: { "pay-otherwise": { de: { text: "{order} {amount} {link}" } } },
        },
      }),
    ],
  ])("are taken: %s", (_what, options) => expect(problemsOf(options)).toEqual([]))

  it("come back unchanged, without the database that Medusa adds", () => {
    const database = { connection: "postgres://user:password@db/medusa" }
    expect(checkOptions(withRoot({ database }))).toStrictEqual(someOptions)
  })
})

describe("Options that cannot be read", () => {
  it.each([undefined, null, "options", 7, [], [someOptions]])("are refused: %j", (options) => {
    expect(problemsOf(options)).toEqual(["options: must be given to the plugin entry as one object"])
  })
})

describe("What is missing", () => {
  it.each([
    ["stateSecret", `stateSecret: is missing; ${strong}`],
    ["backendUrl", `backendUrl: is missing; ${address}`],
    ["storefront", "storefront: is missing; must be an object"],
  ])("%s", (name, problem) => expect(problemsOf(without(someOptions, name))).toEqual([problem]))

  it("accounts: an example is given", () => {
    const example = 'accounts: must hold at least one account, such as { de: { region: "de", ... } }'
    expect(problemsOf(without(someOptions, "accounts"))).toEqual(["accounts: is missing; must be an object", example])
    expect(problemsOf(withRoot({ accounts: {} }))).toEqual([example])
    expect(problemsOf(withRoot({ accounts: [anAccount] }))).toEqual(["accounts: must be an object", example])
  })

  it.each(["sellerId", "accessKeyId", "secretAccessKey", "clientId"])("%s of an account", (name) => {
    const problem = `accounts.de.${name}: is missing; ${empty}`
    expect(problemsOf(withRoot({ accounts: { de: without(anAccount, name) } }))).toEqual([problem])
    expect(problemsOf(withAccount({ [name]: undefined }))).toEqual([problem])
  })

  it("the region of an account", () => {
    expect(problemsOf(withRoot({ accounts: { de: without(anAccount, "region") } }))).toEqual([
      'accounts.de.region: is missing; must be one of "de", "uk", "us", "jp"',
    ])
  })

  it.each(["success", "failure"])("the shop's page for %s", (name) => {
    const storefront = without(someOptions.storefront, name)
    expect(problemsOf(withRoot({ storefront }))).toEqual([`storefront.${name}: is missing; ${address}`])
  })

  it("is said all at once", () => {
    expect(problemsOf({ accounts: { de: {}, uk: {} }, storefront: {} })).toHaveLength(14)
  })
})

describe("What is unknown", () => {
  it.each<readonly [string, Options, RegExp]>([
    ["at the top", withRoot({ statesecret: "x" }), /^statesecret: is not an option; known are .*stateSecret/],
    ["in an account", withAccount({ secret: "x" }), /^accounts\.de\.secret: is not an option; known are .*sellerId/],
    ["of the storefront", withPages({ sucess: "x" }), /^storefront\.sucess: is not an option; known are success, fail/],
    ["an account's, at the top", withRoot({ sandbox: true }), /^sandbox: is not an option/],
    ["a name of JavaScript's own", withRoot({ constructor: 1 }), /^constructor: is not an option/],
  ])("%s", (_where, options, problem) => expect(problemsOf(options)).toEqual([expect.stringMatching(problem)]))
})

describe("What does not fit", () => {
  it.each<readonly [string, Options, string]>([
    ["a short secret", withRoot({ stateSecret: "x".repeat(31) }), `stateSecret: ${strong}`],
    ["no secret", withRoot({ stateSecret: [] }), `stateSecret: ${strong}`],
    ["three secrets", withRoot({ stateSecret: ["a", "b", "c"].map((it) => it.repeat(32)) }), `stateSecret: ${strong}`],
    ["a weak one of two", withRoot({ stateSecret: ["a".repeat(32), "b"] }), `stateSecret: ${strong}`],
    ["a number as secret", withRoot({ stateSecret: 10 ** 40 }), `stateSecret: ${strong}`],
    ["no address", withRoot({ backendUrl: "shop.example" }), `backendUrl: ${address}`],
    ["a path", withRoot({ backendUrl: "/shop" }), `backendUrl: ${address}`],
    [
      "another protocol",
      withRoot({ backendUrl: "ftp://shop.example" }),
      "backendUrl: must begin with https:// (or http:// in the sandbox)",
    ],
    [
      "a query on the backend",
      withRoot({ backendUrl: "https://shop.example?x=1" }),
      "backendUrl: must not have a query or a fragment; paths are appended to it",
    ],
    [
      "a page of script",
      withPages({ success: "javascript:alert(1)" }),
      "storefront.success: must begin with https:// (or http:// in the sandbox)",
    ],
    ["a page without host", withPages({ failure: "/cart" }), `storefront.failure: ${address}`],
    [
      "an unknown placeholder",
      withPages({ success: "https://s.example/{orderId}" }),
      `storefront.success: ${placeholder}`,
    ],
    ["an empty placeholder", withPages({ pending: "https://s.example/{}" }), `storefront.pending: ${placeholder}`],
    [
      "a language we do not speak",
      withRoot({ language: "nl" }),
      'language: must be one of "en", "de", "fr", "it", "es"',
    ],
    ["no region", withAccount({ region: "eu" }), 'accounts.de.region: must be one of "de", "uk", "us", "jp"'],
    [
      "no connector",
      withAccount({ connector: "amazon" }),
      'accounts.de.connector: must be one of "amazon-mws", "amazon-v2"',
    ],
    ["a word for a flag", withAccount({ sandbox: "true" }), `accounts.de.sandbox: ${flag}`],
    ["a number for a flag", withRoot({ captureNow: 1 }), `captureNow: ${flag}`],
    ["null", withRoot({ requireToken: null }), `requireToken: ${flag}`],
    ["an empty key", withAccount({ secretAccessKey: "  " }), `accounts.de.secretAccessKey: ${empty}`],
    ["a key of another type", withAccount({ accessKeyId: 7 }), `accounts.de.accessKeyId: ${empty}`],
    ["a line break in a key", withAccount({ secretAccessKey: "abc\n" }), `accounts.de.secretAccessKey: ${blanks}`],
    ["a blank before an id", withAccount({ sellerId: " A1" }), `accounts.de.sellerId: ${blanks}`],
    [
      "no currencies",
      withAccount({ currencies: [] }),
      'accounts.de.currencies: must be a list of currency codes, such as ["eur"]',
    ],
    [
      "a currency alone",
      withAccount({ currencies: "eur" }),
      'accounts.de.currencies: must be a list of currency codes, such as ["eur"]',
    ],
    ["no PEM", withAccount({ ca: "/etc/ca.pem" }), noAuthority],
    ["half a certificate", withAccount({ ca: authority.slice(0, 300) }), noAuthority],
    [
      "a long descriptor",
      withAccount({ softDescriptor: "x".repeat(17) }),
      "accounts.de.softDescriptor: must be a text of at most 16 characters",
    ],
    [
      "a long store name",
      withRoot({ storeName: "x".repeat(51) }),
      "storeName: must be a text of at most 50 characters",
    ],
    ["no attempts", withRoot({ maxAttempts: 0 }), "maxAttempts: must be a whole number from 1 to 10"],
    [
      "more attempts than Amazon takes",
      withRoot({ maxAttempts: 11 }),
      "maxAttempts: must be a whole number from 1 to 10",
    ],
    ["half an attempt", withRoot({ maxAttempts: 1.5 }), "maxAttempts: must be a whole number from 1 to 10"],
    [
      "a text in a language that nobody reads",
      withRoot({ texts: { nl: {} } }),
      "texts: has a language that is not known; known are en, de, fr, it, es",
    ],
    [
      "a text that nothing shows",
      withRoot({ texts: { de: { rejectd: "Nein." } } }),
      `texts: has a text in de that nothing shows; known are ${Object.keys(texts).join(", ")}`,
    ],
    [
      "a text without words",
      withRoot({ texts: { de: { rejected: " " } } }),
      "texts: must give each text in de as words that are not empty",
    ],
    ["texts that are a list", withRoot({ texts: [] }), "texts: must be an object: language, then key, then text"],
    [
      "a pause that is too short",
      withRoot({ softDeclinePause: 60 }),
      "softDeclinePause: must be a whole number from 3600 to 604800",
    ],
    [
      "an end of orders that is none",
      withRoot({ unpaidOrders: "ship" }),
      'unpaidOrders: must be one of "cancel", "keep"',
    ],
    [
      "a wait that Amazon does not want",
      withRoot({ processingFailureWait: 30 }),
      "processingFailureWait: must be a whole number from 60 to 3600",
    ],
    [
      "more than all rates",
      withAccount({ quotaShare: 2 }),
      'accounts.de.quotaShare: must be a number above 0 and at most 1, or "off"',
    ],
    [
      "none of the rates",
      withAccount({ quotaShare: 0 }),
      'accounts.de.quotaShare: must be a number above 0 and at most 1, or "off"',
    ],
    [
      "no way to authorize",
      withRoot({ authorization: "later" }),
      'authorization: must be one of "sync", "async", "sync-then-async"',
    ],
    [
      "no answer to pending orders",
      withRoot({ pendingOrders: true }),
      'pendingOrders: must be one of "accept", "decline"',
    ],
    [
      "no answer to another amount",
      withRoot({ captureMismatch: "allow" }),
      'captureMismatch: must be one of "refuse", "asynchronous", "split"',
    ],
    ["an account that is none", withRoot({ accounts: { de: "A1" } }), "accounts.de: must be an object"],
    [
      "an account's name",
      withRoot({ accounts: { de_1: anAccount } }),
      "accounts.de_1: a name is letters, digits and dashes; it becomes part of the provider id",
    ],
  ])("%s", (_what, options, problem) => expect(problemsOf(options)).toEqual([problem]))
})

describe("What does not fit together", () => {
  it.each<readonly [string, Options, readonly string[]]>([
    [
      "euro in America",
      withAccount({ region: "us", currencies: ["usd", "eur"] }),
      ["accounts.de.currencies: eur does not fit region us; possible are usd"],
    ],
    [
      "dollars in Japan",
      withAccount({ region: "jp", currencies: ["USD"] }),
      ["accounts.de.currencies: usd does not fit region jp; possible are jpy"],
    ],
    [
      "a currency that Amazon Pay does not take",
      withAccount({ currencies: ["eur", "czk"] }),
      [`accounts.de.currencies: czk does not fit region de; possible are ${euCurrencies}`],
    ],
    [
      "a live account and a backend without TLS",
      { ...withAccount(live), backendUrl: "http://shop.example" },
      ["backendUrl: must be https for a live account; Amazon sends buyers back to it"],
    ],
    [
      "live is what an account is that says nothing, and capitals are no way round",
      { ...withRoot({ accounts: { de: without(anAccount, "sandbox") } }), backendUrl: "HTTP://shop.example" },
      ["backendUrl: must be https for a live account; Amazon sends buyers back to it"],
    ],
    [
      "a live account and another service without TLS",
      withAccount({ ...live, endpoint: "http://proxy.example", widgetsUrl: "http://proxy.example/w.js" }),
      [
        "accounts.de.endpoint: must be https for a live account",
        "accounts.de.widgetsUrl: must be https for a live account",
      ],
    ],
    [
      "asynchronous authorization without pending orders",
      withRoot({ authorization: "async", pendingOrders: "decline" }),
      [
        'accounts.de.pendingOrders: "decline" cannot go with authorization "async"; every asynchronous authorization is pending at first',
      ],
    ],
    [
      "the same, half of it in the account",
      { ...withAccount({ authorization: "async" }), pendingOrders: "decline" },
      [
        'accounts.de.pendingOrders: "decline" cannot go with authorization "async"; every asynchronous authorization is pending at first',
      ],
    ],
    [
      "a standing confirmation for something that is not done",
      withRoot({ splitMayLoseReservation: true }),
      ['accounts.de.splitMayLoseReservation: only goes with captureMismatch "split"'],
    ],
  ])("%s", (_what, options, problems) => expect(problemsOf(options)).toEqual(problems))

  it("is said once for several accounts", () => {
    const accounts = { de: { ...anAccount, ...live }, uk: { ...anAccount, ...live, region: "uk" } }
    expect(problemsOf(withRoot({ accounts, backendUrl: "http://shop.example" }))).toHaveLength(1)
  })

  it("does not trouble an account that overrules it", () => {
    const accounts = { de: { ...anAccount, pendingOrders: "accept" } }
    expect(problemsOf(withRoot({ accounts, authorization: "async", pendingOrders: "decline" }))).toEqual([])
  })
})

describe("The message", () => {
  it("is one text for the operator, a line for each problem", () => {
    expect(() => checkOptions(withRoot({ backendUrl: 7, language: "nl" }))).toThrow(
      new InvalidOptions([`backendUrl: ${address}`, 'language: must be one of "en", "de", "fr", "it", "es"']),
    )
    expect(new InvalidOptions(["a: b", "c: d"]).message).toBe(
      "medusa-payment-amazon-pay: the options need attention\n  - a: b\n  - c: d",
    )
  })

  it("never repeats a value, wherever a secret was put by mistake", () => {
    const secret = "s3cr3t\nvalue"
    const misplaced = {
      ...Object.fromEntries(Object.keys(someOptions).map((name) => [name, secret])),
      accounts: { de: Object.fromEntries(Object.keys(anAccount).map((name) => [name, secret])) },
      database: { connection: secret },
      unknown: secret,
    }
    const currencies = withAccount({ currencies: [secret] })
    for (const options of [misplaced, currencies, withPages({ success: `https://s.example/{${secret}}` })]) {
      expect(problemsOf(options).length).toBeGreaterThan(0)
      expect(problemsOf(options).join("\n")).not.toMatch(/s3cr3t/)
    }
  })
})

describe("Any configuration", () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()), fc.object())
  const names = [...Object.keys(someOptions), ...Object.keys(anAccount), "currencies", "captureNow", "quotaShare"]

  it("is taken or refused in words, and never ends in an accident", () => {
    const broken = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 5 })
    fc.assert(
      fc.property(broken, broken, (root, account) => {
        for (const problem of problemsOf({ ...withAccount(account), ...root })) {
          expect(problem).toMatch(/^[^]+: [^]/)
        }
      }),
      { numRuns: 300 },
    )
  })
})
