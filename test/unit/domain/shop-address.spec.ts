import fc from "fast-check"

import type { AmazonAddress } from "../../../src/services/domain/address"
import { shopAddress, splitName } from "../../../src/services/domain/shop-address"
import { addresses } from "../../../src/simulator/world/wallet"

const lines = (countryCode: string, ...given: string[]): AmazonAddress => ({ countryCode, lines: given })

/** What stands where: company, first line, second line. */
const placed = (address: AmazonAddress) => {
  const { company, address_1, address_2 } = shopAddress(address)
  return [company, address_1, address_2]
}

describe("Address lines", () => {
  it.each<readonly [string, string, readonly string[], readonly [string, string, string]]>([
    ["a German street alone", "DE", ["Hauptstr. 5"], ["", "Hauptstr. 5", ""]],
    [
      "a company before it",
      "DE",
      ["Beispiel & Söhne GmbH", "Leopoldstraße 250"],
      ["Beispiel & Söhne GmbH", "Leopoldstraße 250", ""],
    ],
    ["company and department", "DE", ["Muster AG", "Abt. Einkauf", "Weg 1"], ["Muster AG, Abt. Einkauf", "Weg 1", ""]],
    ["c/o before it", "DE", ["c/o Bäckerei Huber", "Weg 1"], ["", "Weg 1", "c/o Bäckerei Huber"]],
    ["c/o behind it", "DE", ["Weg 1", "C/O Huber"], ["", "Weg 1", "C/O Huber"]],
    ["company and c/o", "DE", ["Muster AG", "c/o Huber", "Weg 1"], ["Muster AG", "Weg 1", "c/o Huber"]],
    ["for the attention of", "DE", ["z. Hd. Frau Huber", "Weg 1"], ["", "Weg 1", "z. Hd. Frau Huber"]],
    ["a locker after its post number", "DE", ["12345678", "Packstation 145"], ["", "Packstation 145", "12345678"]],
    ["a locker before its post number", "DE", ["Packstation 145", "12345678"], ["", "Packstation 145", "12345678"]],
    [
      "a post number in words",
      "DE",
      ["Postnummer 12345678", "DHL Packstation 145"],
      ["", "DHL Packstation 145", "Postnummer 12345678"],
    ],
    ["a branch", "DE", ["12345678", "Postfiliale 502"], ["", "Postfiliale 502", "12345678"]],
    ["a post box alone", "DE", ["Postfach 12 34"], ["", "Postfach 12 34", ""]],
    ["a company's post box", "DE", ["Muster AG", "Postfach 12 34"], ["Muster AG", "Postfach 12 34", ""]],
    ["a post box beside a street", "DE", ["Postfach 12 34", "Weg 1"], ["", "Weg 1", "Postfach 12 34"]],
    ["asides only", "DE", ["c/o Huber"], ["", "c/o Huber", ""]],
    ["an empty line", "DE", ["Muster AG", "  ", "Weg 1"], ["Muster AG", "Weg 1", ""]],
    ["blanks around", "DE", ["  Weg 1  "], ["", "Weg 1", ""]],
    [
      "Austria, three lines",
      "AT",
      ["c/o Bäckerei Huber", "2. Stock", "Mariahilfer Straße 12"],
      ["2. Stock", "Mariahilfer Straße 12", "c/o Bäckerei Huber"],
    ],
    ["lower-case country", "de", ["Muster AG", "Weg 1"], ["Muster AG", "Weg 1", ""]],
    ["a British street first", "GB", ["Flat 3", "87 Terrick Road"], ["", "Flat 3", "87 Terrick Road"]],
    [
      "France",
      "FR",
      ["12 rue de l'Église", "Bâtiment B", "Escalier 2"],
      ["", "12 rue de l'Église", "Bâtiment B, Escalier 2"],
    ],
    ["Italy", "IT", ["Via Roma 10"], ["", "Via Roma 10", ""]],
    ["Spain", "ES", ["Calle Mayor 3", "2º izquierda"], ["", "Calle Mayor 3", "2º izquierda"]],
    ["America", "US", ["10 Ditka Ave", "Suite 2500"], ["", "10 Ditka Ave", "Suite 2500"]],
    ["an American post box", "US", ["P.O. Box 77"], ["", "P.O. Box 77", ""]],
    ["Japan", "JP", ["目黒区下目黒1-8-1", "アルコタワー"], ["", "目黒区下目黒1-8-1", "アルコタワー"]],
    ["a country of which we know nothing", "BR", ["Rua 1", "Casa"], ["", "Rua 1", "Casa"]],
    ["no line at all", "DE", [], ["", "", ""]],
  ])("%s (%s)", (_what, country, given, expected) => expect(placed(lines(country, ...given))).toEqual(expected))

  it("are all kept, each once, in any country", () => {
    const line = fc.stringMatching(/^[A-Za-zäöüß0-9./]{1,12}( [a-z0-9]{1,5})?$/)
    fc.assert(
      fc.property(fc.array(line, { maxLength: 3 }), fc.constantFrom("DE", "AT", "GB", "JP"), (given, country) => {
        const kept = placed(lines(country, ...given))
          .flatMap((it) => it.split(", "))
          .filter(Boolean)
        expect(kept.toSorted()).toEqual(given.toSorted())
      }),
    )
  })
})

describe("A name", () => {
  it.each<readonly [string, string, string, string]>([
    ["Christoph Conn", "DE", "Christoph", "Conn"],
    ["Käthe Müller-Lüdenscheidt", "DE", "Käthe", "Müller-Lüdenscheidt"],
    ["Anna Maria Schmidt", "DE", "Anna Maria", "Schmidt"],
    ["Ludwig van Beethoven", "DE", "Ludwig", "van Beethoven"],
    ["Ursula von der Leyen", "DE", "Ursula", "von der Leyen"],
    ["Annette Von Droste", "DE", "Annette", "Von Droste"],
    ["Amélie d'Arc", "FR", "Amélie", "d'Arc"],
    ["Jean-Luc de la Fontaine", "FR", "Jean-Luc", "de la Fontaine"],
    ["Leonardo da Vinci", "IT", "Leonardo", "da Vinci"],
    ["José Núñez", "ES", "José", "Núñez"],
    ["José Ortega y Gasset", "ES", "José", "Ortega y Gasset"],
    ["Susie Smith", "US", "Susie", "Smith"],
    ["山田 太郎", "JP", "太郎", "山田"],
    ["山田　太郎", "JP", "太郎", "山田"],
    ["Madonna", "GB", "Madonna", ""],
    ["山田", "JP", "山田", ""],
    ["  Elizabeth   Harrison ", "GB", "Elizabeth", "Harrison"],
    ["van Gogh", "NL", "van", "Gogh"],
    ["", "DE", "", ""],
  ])("%j in %s is %j and %j", (name, country, first_name, last_name) => {
    expect(splitName(name, country)).toEqual({ first_name, last_name })
  })

  it("keeps every word, and always has a first name", () => {
    const word = fc.constantFrom("von", "der", "y", "Ana", "López", "de", "la", "Müller")
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const { first_name, last_name } = splitName(words.join(" "), "DE")
        expect(first_name).not.toBe("")
        expect([first_name, last_name].filter(Boolean).join(" ")).toBe(words.join(" "))
      }),
    )
  })
})

/** By the id of the address: first and last name, company, both lines, city, province, postal code, country. */
const expected: Readonly<Record<string, readonly string[]>> = {
  "de-1": ["Christoph", "Conn", "Beispiel & Söhne GmbH", "Leopoldstraße 250", "", "München", "", "80807", "de"],
  "de-2": ["Käthe", "Müller-Lüdenscheidt", "", "Hauptstr. 5", "", "Dresden", "", "01067", "de"],
  "de-3": ["Jürgen", "Groß", "", "Packstation 145", "87305219", "Köln", "", "50667", "de"],
  "de-4": ["Björn", "Sörensen", "Sörensen & Töchter OHG", "Postfach 12 34", "", "Lübeck", "", "23501", "de"],
  "de-5": [
    "Dr. Maximiliane Friederike Charlotte",
    "von der Schulenburg-Wolfsburg",
    "Gesellschaft für nachhaltige Küchen- und Tischkultur mbH",
    "Bürgermeister-Schmidt-Gedächtnisstraße 123 a",
    "c/o Gemeinschaftspraxis Dr. Öztürk",
    "Hellschen-Heringsand-Unterschaar",
    "",
    "25764",
    "de",
  ],
  "at-1": [
    "Johann",
    "Österreicher",
    "2. Stock",
    "Mariahilfer Straße 12",
    "c/o Bäckerei Huber",
    "Wien",
    "",
    "1060",
    "at",
  ],
  "at-2": ["Theresia", "Gruber", "", "Getreidegasse 9", "", "Salzburg", "", "5020", "at"],
  "gb-1": ["Elizabeth", "Harrison", "", "87 Terrick Road", "", "Edinburgh", "Midlothian", "EH1 1YZ", "gb"],
  "gb-2": [
    "Rhys",
    "Llewellyn",
    "",
    "PO Box 77",
    "",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "Anglesey",
    "LL61 5YX",
    "gb",
  ],
  "fr-1": ["Amélie", "d'Arc", "", "12 rue de l'Église", "", "Lyon", "", "69002", "fr"],
  "it-1": ["Gianni", "Rossi", "", "Via Roma 10", "", "Milano", "MI", "20121", "it"],
  "es-1": ["José", "Núñez", "", "Calle Mayor 3", "", "Madrid", "Madrid", "28013", "es"],
  "us-1": ["Susie", "Smith", "", "10 Ditka Ave", "Suite 2500", "Chicago", "IL", "60602", "us"],
  "jp-1": ["太郎", "山田", "", "目黒区下目黒1-8-1", "", "目黒区", "東京都", "153-0064", "jp"],
}

describe("An address of Amazon's test buyers", () => {
  it("is expected in some form, each of them", () => {
    expect(addresses.map((it) => it.id).toSorted()).toEqual(Object.keys(expected).toSorted())
  })

  it.each(addresses.map((it) => [it.id, it] as const))("%s fits the shop's form", (id, it) => {
    const address = shopAddress({
      name: it.Name,
      lines: [it.AddressLine1, it.AddressLine2, it.AddressLine3].flatMap((line) => line ?? []),
      countryCode: it.CountryCode,
      city: it.City,
      region: it.StateOrRegion ?? "",
      postalCode: it.PostalCode,
      phone: it.Phone ?? "",
    })
    const { first_name, last_name, company, address_1, address_2, city, province, postal_code, country_code } = address
    const fields = [first_name, last_name, company, address_1, address_2, city, province, postal_code, country_code]
    expect(fields).toEqual(expected[id])
    expect(address.phone).toBe(it.Phone)
  })
})

describe("shopAddress", () => {
  it("leaves empty what Amazon did not say", () => {
    expect(shopAddress({ lines: [] })).toEqual({
      first_name: "",
      last_name: "",
      company: "",
      address_1: "",
      address_2: "",
      city: "",
      province: "",
      postal_code: "",
      country_code: "",
      phone: "",
    })
  })
})
