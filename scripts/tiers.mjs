import { readFileSync } from "node:fs"

const heart = ["test/unit/", "test/contract/", "test/connectors/", "test/simulator/"]
const daily = [...heart, "test/setup/", "test/integration/", "test/browser/.*\\.smoke\\.spec\\.ts"]

const long = "\\.long\\.spec\\.tsx?$"
/** Specs that share a running shop: `test/integration/one-shop-*.spec.ts` runs them. */
const groups = JSON.parse(readFileSync(new URL("../test/setup/one-shop.json", import.meta.url), "utf8"))
const grouped = `test/integration/(${Object.values(groups).flat().join("|")})\\.spec\\.ts$`
const browser = "\\.browser\\.spec\\.ts$"

/**
 * What each test command runs. `paths` and `without` are patterns as jest takes them; a run longer than `budget`
 * seconds is remarked on, one longer than `limit` is ended and has failed. `built`: the package is built first.
 */
export const tiers = {
  fast: { paths: heart, without: [long, browser], budget: 90, limit: 180 },
  daily: { paths: daily, without: [long, grouped], budget: 720, limit: 900, built: true },
  all: { paths: ["test/"], without: [grouped], budget: 3600, limit: 3600, built: true },
  browser: { paths: ["test/browser/", browser], without: [long], budget: 900, limit: 1800, built: true },
  package: { paths: ["test/package/"], without: [], budget: 120, limit: 300 },
}
