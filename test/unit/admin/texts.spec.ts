import { de } from "../../../admin/texts/de"
import { en } from "../../../admin/texts/en"
import { es } from "../../../admin/texts/es"
import { fr } from "../../../admin/texts/fr"
import { it as italian } from "../../../admin/texts/it"
import { lives } from "../../../src/services/domain/lives"
import { problems } from "../../../src/services/domain/problem"
import { situations } from "../../../src/services/domain/situation"
import { flagsHeard, whoHears } from "../../../src/services/domain/who-hears"

type Tree = { readonly [key: string]: string | Tree }

/** Every text by its path. */
const leaves = (tree: Tree, path = ""): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as const] : leaves(value, `${path}${key}.`),
  )
const placeholders = (text: string): readonly string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

const english = new Map(leaves(en))
const languages = [
  ["de", de],
  ["fr", fr],
  ["it", italian],
  ["es", es],
] as const

describe("the admin's texts", () => {
  it.each(languages)("have in %s the keys and placeholders of English", (_language, texts) => {
    const here = leaves(texts)
    expect(here.map(([key]) => key).sort()).toEqual([...english.keys()].sort())
    const wrong = here.filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? "").join(),
    )
    expect(wrong).toEqual([])
  })

  it.each(languages)("are translated in %s: whole sentences differ from English", (_language, texts) => {
    const same = leaves(texts).filter(([key, text]) => english.get(key) === text && text.split(" ").length > 2)
    expect(same).toEqual([])
  })

  it("name every situation, every reason code of Amazon and every word of the history", () => {
    const reasons = Object.values(lives).flatMap((life) => life.reasons)
    const missing = [
      ...Object.keys(situations).filter((it) => !(it in en.situation)),
      ...reasons.filter((it) => !(it in en.reason)),
      ...Object.keys(whoHears).filter((it) => !(it in en.event)),
    ]
    expect(missing).toEqual([])
  })

  it("put every state of Amazon, every constraint and every wish into words", () => {
    const states = Object.values(lives).flatMap((life) => life.states)
    const constraints = Object.entries(problems).filter(([code, { status }]) => status === 422 && /^[A-Z]/.test(code))
    const missing = [
      ...[...states, "Intended", "Void", "Untold"].filter((it) => !(it in en.state)),
      ...constraints.map(([code]) => code).filter((it) => !(it in en.limit)),
      ...["cancel", "close", "release"].filter((it) => !(it in en.wanted)),
    ]
    expect(missing).toEqual([])
  })

  it("put in the words of Checkout v2 only what they put otherwise for Checkout v1, with the same values", () => {
    const { stateOf, ...own } = en.cv2
    const lost = leaves(own).filter(
      ([key, text]) => placeholders(english.get(key) ?? "none").join() !== placeholders(text).join(),
    )
    expect(leaves(own).filter(([key]) => !english.has(key))).toEqual([])
    expect(lost).toEqual([])
    const states = Object.values(stateOf).flatMap((words) => Object.keys(words))
    expect(states.filter((it) => !((it.split("-")[0] ?? "") in en.state))).toEqual([])
  })

  it.each([["en", en] as const, ...languages])(
    "speak in %s of order references nowhere in a payment of Checkout v2",
    (_language, texts) => {
      const name = texts.called["order-reference"].toLowerCase()
      const replaced = new Set(leaves(texts.cv2).map(([key]) => key))
      const said = leaves(texts).filter(([, text]) => text.toLowerCase().includes(name))
      expect(said.filter(([key]) => !replaced.has(key) && key !== "called.order-reference")).toEqual([])
    },
  )

  it("name states of Checkout v2 that the tables know", () => {
    const { "checkout-session": one, "charge-permission": other, ...kinds } = en.cv2.stateOf
    const all = { ...kinds, "order-reference": { ...one, ...other } }
    const unknown = Object.entries(all).flatMap(([kind, states]) => {
      const life = lives[kind as keyof typeof lives]
      return Object.keys(states).filter((it) =>
        it.split("-").some((word, at) => !(at ? life.reasons : life.states).includes(word)),
      )
    })
    expect(unknown).toEqual([])
  })

  it("tell of every flag, unless a row of the payment tells it better", () => {
    const toldByRows = ["refund-declined", "chargeback", "unsettled", "reservation-expiring", "capture-window-ending"]
    expect(Object.keys(flagsHeard).filter((it) => !(it in en.alert) && !toldByRows.includes(it))).toEqual([])
  })
})
