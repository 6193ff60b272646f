import { amazonAddress } from "../../../src/services/domain/amazon-address"
import { isCompleteAddress } from "../../../src/services/domain/complete-address"

const whole = {
  first_name: "Ada",
  last_name: "Lovelace",
  address_1: "Weg 1",
  city: "Berlin",
  province: "Berlin",
  postal_code: "10115",
  country_code: "de",
  phone: "030 1",
}

describe("An address for Amazon", () => {
  it.each([
    ["de", "nothing", {}, true],
    ["de", "no first name", { first_name: "" }, true],
    ["de", "no name", { first_name: "", last_name: " " }, false],
    ["de", "no street", { address_1: "" }, false],
    ["de", "no city", { city: "" }, false],
    ["de", "no postal code", { postal_code: "" }, false],
    ["de", "no province", { province: "" }, true],
    ["de", "no phone", { phone: "" }, true],
    ["us", "no province", { province: "" }, false],
    ["us", "no city", { city: "" }, false],
    ["jp", "no province", { province: "" }, false],
    ["jp", "no city", { city: "" }, true],
    ["hk", "no postal code", { postal_code: "" }, true],
    ["", "no country", {}, false],
  ])("in %j that lacks %s is whole: %j %s", (country_code, _lacks, more, isWhole) => {
    expect(isCompleteAddress(amazonAddress({ ...whole, ...more, country_code }))).toBe(isWhole)
  })
})
