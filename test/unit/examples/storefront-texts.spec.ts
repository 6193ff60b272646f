import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const scripts = join(__dirname, "../../../examples/storefront/scripts")
const languages = ["en", "de", "fr", "it", "es"] as const

type Text = string | ((value: number) => string)

/** The pages are ES modules without a package of their own: they are read as a browser would read them. */
async function textsIn(language: string): Promise<Readonly<Record<string, Text>>> {
  const source = readFileSync(join(scripts, "texts", `${language}.js`), "utf8")
  const module = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as Readonly<
    Record<string, Readonly<Record<string, Text>> | undefined>
  >
  return module[language] ?? {}
}

const pages = readdirSync(scripts, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".js") && !name.startsWith("texts"))
  .map((name) => readFileSync(join(scripts, name), "utf8"))
  .join("\n")

/** Keys that a page asks for by their name; others stand in tables of the pages. */
const asked = [...pages.matchAll(/\bt\("([A-Za-z]+)"/g)].flatMap(([, key]) => key ?? [])

describe("The demo's shop", () => {
  it("has a file of texts for each language and no other", () => {
    const files = readdirSync(join(scripts, "texts")).toSorted()
    expect(files).toEqual([...languages.map((it) => `${it}.js`), "index.js"].toSorted())
  })

  it.each(languages)("says everything in %s", async (language) => {
    const [own, english] = [await textsIn(language), await textsIn("en")]
    expect(Object.keys(own).toSorted()).toEqual(Object.keys(english).toSorted())
    for (const [key, text] of Object.entries(own)) {
      expect([key, typeof text]).toEqual([key, typeof english[key]])
      expect([key, typeof text === "function" ? text(7) : text]).toEqual([key, expect.stringMatching(/\S/)])
    }
  })

  it.each(languages.slice(1))("does not leave sentences in English in %s", async (language) => {
    const [own, english] = [await textsIn(language), await textsIn("en")]
    // Austria is called so in Italian and in Spanish, too.
    const sentences = Object.keys(own).filter((key) => String(own[key]).includes(" ") && key !== "marketAt")
    const same = sentences.filter((key) => own[key] === english[key])
    expect(same).toEqual([])
  })

  it("has a text for each name that a page asks for, and no text that no page knows", async () => {
    const english = await textsIn("en")
    expect(asked.filter((key) => !Object.hasOwn(english, key))).toEqual([])
    // Names of parcel services are the merchant's; the panel asks for its lanes by a step's `by`.
    const others = ["Express", "Standard", "amazon", "browser", "store"]
    const unknown = Object.keys(english).filter((key) => !new RegExp(`["']${key}["']`).test(pages))
    expect(unknown.filter((key) => !others.includes(key))).toEqual([])
  })
})
