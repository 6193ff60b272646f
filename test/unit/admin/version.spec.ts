import packageJson from "../../../package.json"
import { version } from "../../../src/services/domain/version"

describe("the version that Health shows", () => {
  it("is the package's", () => {
    expect(version).toBe(packageJson.version)
  })
})
