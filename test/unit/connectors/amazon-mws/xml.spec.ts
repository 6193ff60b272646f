import fc from "fast-check"

import { Unreadable } from "../../../../src/services/support/calls/unreadable"
import { readXml } from "../../../../src/services/connectors/amazon-mws/xml"

const codeOf = (read: () => unknown): string => {
  try {
    read()
    return "read"
  } catch (error) {
    if (error instanceof Unreadable) return error.code
    throw error
  }
}

const bomb = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><r>&b;</r>`

describe("readXml", () => {
  it.each([
    ["nothing", "", "empty"],
    ["white space", " \n ", "empty"],
    ["a proxy's page", "<html><body>Bad Gateway</body></html>", "html"],
    ["a page with its doctype", "<!DOCTYPE html><html></html>", "html"],
    ["plain text", "upstream connect error", "not-xml"],
    ["JSON", `{"error":"x"}`, "not-xml"],
    ["an answer cut in an element", "<AResponse><AResult><State>Op", "truncated"],
    ["an answer cut in a tag", "<AResponse><AResult></ARe", "truncated"],
    ["an answer cut after its result", "<AResponse><AResult></AResult>", "truncated"],
    ["crossed tags", "<a><b></a></b></a>", "not-xml"],
    ["two roots", "<a>1</a><a>2</a>", "not-xml"],
    ["a document type", "<!DOCTYPE r><r>1</r>", "declarations"],
    ["an entity bomb", bomb, "declarations"],
    ["an external entity", `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>`, "declarations"],
    ["a document type in lower case", "<!doctype r><r>1</r>", "declarations"],
    ["a document type inside the root", "<r><!DOCTYPE r>1</r>", "declarations"],
    ["an unknown entity", "<r>&bomb;</r>", "declarations"],
    ["a character that XML forbids", "<r>&#0;</r>", "declarations"],
    ["a character beyond Unicode", "<r>&#x110000;</r>", "declarations"],
    ["a bare ampersand", "<r>a & b</r>", "not-xml"],
    ["an unparsed section", "<r><![CDATA[1]]></r>", "declarations"],
    ["too many levels", "<a>".repeat(10_000) + "</a>".repeat(10_000), "not-xml"],
    ["a name that reaches for the prototype", "<r><__proto__><x>1</x></__proto__></r>", "not-xml"],
  ])("refuses %s", (_name, body, code) => {
    expect(codeOf(() => readXml(body).text("r"))).toBe(code)
  })

  it("keeps texts as they are: no numbers, no lost zeros", () => {
    const root = readXml("<r><PostalCode>01067</PostalCode><Amount>5.0</Amount><Id>1e5</Id></r>").the("r")
    expect([root.text("PostalCode"), root.text("Amount"), root.texts("Id")]).toEqual(["01067", "5.0", ["1e5"]])
  })

  it("decodes the five names and character numbers once", () => {
    expect(readXml("<r>M&#252;ller &amp; S&#xF6;hne &lt;&quot;&apos;&gt; &amp;lt;</r>").text("r")).toBe(
      `Müller & Söhne <"'> &lt;`,
    )
  })

  it.each(["<r><a/></r>", "<r><a></a></r>", "<r><a>  </a></r>", "<r></r>"])(
    "reads an empty element in %s as absent",
    (body) => {
      const root = readXml(body).one("r")
      expect([root?.text("a"), root?.one("a")]).toEqual([undefined, undefined])
    },
  )

  it("reads lists of none, one and many", () => {
    const root = readXml("<r><n/><o><member>1</member></o><m><member>1</member><member>2</member></m></r>").the("r")
    expect([root.one("n")?.texts("member"), root.one("o")?.texts("member"), root.one("m")?.texts("member")]).toEqual([
      undefined,
      ["1"],
      ["1", "2"],
    ])
  })

  it("does not choose between two values where one is meant", () => {
    expect(codeOf(() => readXml("<r><State>Open</State><State>Closed</State></r>").the("r").text("State"))).toBe(
      "bad-field",
    )
  })

  it("does not find what every object has", () => {
    expect(readXml("<r><a>1</a></r>").the("r").text("constructor")).toBeUndefined()
  })

  it("refuses an entity bomb of a mebibyte within 50 ms", () => {
    const began = performance.now()
    codeOf(() => readXml(bomb.replace("<r>", `<r>${"&b;".repeat(350_000)}`)))
    expect(performance.now() - began).toBeLessThan(50)
  })
})

describe("readXml on anything", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<r>",
      "</r>",
      "<a/>",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<?xml version='1.0'?>",
      "&amp;",
      "&#x41;",
      "&",
      "<",
      ">",
      "<a b='c'>",
      "</a>",
      "\0",
    ),
    fc.string({ maxLength: 8 }),
  )
  const bounded = { interruptAfterTimeLimit: 4_000, numRuns: 20_000, markInterruptAsFailure: false } as const

  it("reads or refuses, and never breaks", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        codeOf(() => {
          const root = readXml(`<r>${pieces.join("")}`).one("r")
          root?.text("a")
          root?.texts("member")
        })
      }),
      bounded,
    )
  })

  it("gives back every text that was escaped on the way in", () => {
    const escape = (text: string): string =>
      text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    const printable = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
      .filter((text) => text.trim() !== "" && !/[\u0000-\u001f\ufffe\uffff]/u.test(text))
    fc.assert(
      fc.property(printable, (text) => {
        expect(readXml(`<r>${escape(text)}</r>`).text("r")).toBe(text.trim())
      }),
      bounded,
    )
  })
})
