import type { GivenAddress } from "../../../src/services/domain/amazon-address"
import { amazonAddress } from "../../../src/services/domain/amazon-address"
import { shopAddress } from "../../../src/services/domain/shop-address"

const given = (country_code: string, more: GivenAddress = {}): GivenAddress => ({
  first_name: "Ada",
  last_name: "Lovelace",
  address_1: "Weg 1",
  city: "Ort",
  postal_code: "12345",
  country_code,
  ...more,
})

describe("The shop's address for Amazon", () => {
  it.each<readonly [string, GivenAddress, readonly string[]]>([
    ["a street alone", given("de"), ["Weg 1"]],
    [
      "Germany: the street stands last",
      given("de", { company: "Muster AG", address_2: "c/o Huber" }),
      ["Muster AG", "c/o Huber", "Weg 1"],
    ],
    ["Austria, too", given("at", { address_2: "12345678" }), ["12345678", "Weg 1"]],
    ["France: the addition stands behind", given("fr", { address_2: "Bâtiment B" }), ["Weg 1", "Bâtiment B"]],
    ["a British company", given("gb", { company: "Muster Ltd" }), ["Muster Ltd", "Weg 1"]],
    ["blanks", given("de", { company: "  ", address_1: " Weg 1 " }), ["Weg 1"]],
    ["a line that is too long for Amazon", given("fr", { address_1: "x".repeat(60) }), ["x".repeat(50)]],
  ])("%s", (_what, address, lines) => expect(amazonAddress(address).lines).toEqual(lines))

  it("has one name, in Japan the family first, and leaves out what the shop does not know", () => {
    expect(amazonAddress(given("jp", { province: null, phone: "" }))).toEqual({
      name: "Lovelace Ada",
      lines: ["Weg 1"],
      city: "Ort",
      postalCode: "12345",
      countryCode: "JP",
    })
    expect(amazonAddress({})).toEqual({ lines: [] })
  })

  it.each(["de", "at", "fr", "gb", "jp", "us"])("is the shop's again when Amazon hands it back (%s)", (country) => {
    const address = given(country, { address_2: "c/o Huber", province: "BW", phone: "0123" })
    expect(shopAddress(amazonAddress(address))).toEqual({ company: "", ...address })
  })
})
