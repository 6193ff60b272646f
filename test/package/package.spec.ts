import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { installPackage, root, run, type Project } from "./project"

const name = "medusa-payment-amazon-pay"

/** What a storefront or a test uses; Medusa must not be needed for it. */
const withoutMedusa = { require: ["simulator", "package.json"], import: ["simulator", "client", "client/v2"] }

/** Files that the package cannot do without, and such that have no business in it. */
const needed = [/^README\.md$/, /^LICENSE$/, /^\.medusa\/server\/src\/modules\/amazon-pay\/migrations\/.*\.js$/]
const unwanted = [
  /^(src|test|admin|scripts|examples|bench|docs)\//,
  /\.spec\./,
  /medusa-plugin-options/,
  /\.tsbuildinfo$/,
]

describe("The packed package", () => {
  let project: Project

  beforeAll(async () => {
    project = await installPackage()
  }, 120_000)
  afterAll(() => project.remove())

  const node = (...args: readonly string[]) => run(process.execPath, args, project.folder)
  const requireIt = (path: string) => node("-e", `require(${JSON.stringify(path)})`)
  const importIt = (path: string) =>
    node(
      "--input-type=module",
      "-e",
      `await import(${JSON.stringify(path)}${path.endsWith(".json") ? ', { with: { type: "json" } }' : ""})`,
    )

  describe("in a project without Medusa", () => {
    it("brings no part of Medusa along", async () => {
      const { out } = await run("npm", ["ls", "--all", "--parseable"], project.folder)
      expect(out).toContain(name)
      expect(out).not.toContain("@medusajs")
    })

    it.each(withoutMedusa.require)("can be required as %s", async (path) => {
      expect(await requireIt(`${name}/${path}`)).toEqual({ code: 0, out: "", err: "" })
    })

    it.each(withoutMedusa.import)("can be imported as %s", async (path) => {
      expect(await importIt(`${name}/${path}`)).toEqual({ code: 0, out: "", err: "" })
    })

    it("runs the simulator's program", async () => {
      const { code, out } = await run(
        join(project.folder, "node_modules/.bin/amazon-pay-simulator"),
        ["--help"],
        project.folder,
      )
      expect([code, out]).toEqual([0, expect.stringContaining("Usage: amazon-pay-simulator")])
    })

    it("keeps to itself what it does not export", async () => {
      expect((await requireIt(`${name}/.medusa/server/src/services/assemble.js`)).err).toContain(
        "ERR_PACKAGE_PATH_NOT_EXPORTED",
      )
    })

    it.each(needed)("contains %s", (pattern) => {
      expect(project.files).toContainEqual(expect.stringMatching(pattern))
    })

    it.each(unwanted)("does not contain %s", (pattern) => {
      expect(project.files.filter((path) => pattern.test(path))).toEqual([])
    })
  })

  describe("in a project with Medusa", () => {
    beforeAll(() => project.addPeers())

    /** The admin part is for Medusa's bundler, the client for browsers: neither is for `require`. */
    const forBundlers = (path: string) => /\/(admin|client(\/react|\/v2)?)$/.test(path)

    it("can be required by every export", async () => {
      const failures = await failuresOf(
        requireIt,
        project.exports.filter((path) => !forBundlers(path)),
      )
      expect(failures).toEqual([])
    })

    it("can be imported by every export", async () => {
      const failures = await failuresOf(
        importIt,
        project.exports.filter((path) => !path.endsWith("/admin")),
      )
      expect(failures).toEqual([])
    })

    it.each([
      ["node16", "types.cts", ["client", "client/v2", "client/react"]],
      ["node16", "types.mts", []],
      ["bundler", "types.ts", []],
    ])("has types for every export under %s in %s", async (resolution, file, without) => {
      const typed = project.exports.filter(
        (path) => ![...without, "admin", "package.json"].some((end) => path.endsWith(`/${end}`)),
      )
      expect(await compile(resolution, file, typed)).toEqual({ code: 0, out: "", err: "" })
    })
  })

  const failuresOf = async (attempt: typeof requireIt, paths: readonly string[]) => {
    const failures: string[] = []
    for (const path of paths) {
      const { code, err } = await attempt(path)
      if (code !== 0) failures.push(`${path}: ${err}`)
    }
    return failures
  }

  /** `never` would be the type of an export that was not found, had it not been an error before. */
  const compile = async (resolution: string, file: string, paths: readonly string[]) => {
    const lines = paths.map((path, at) => `import * as it${at} from ${JSON.stringify(path)}\nexport { it${at} }`)
    await writeFile(join(project.folder, file), lines.join("\n"))
    const modules = resolution === "bundler" ? ["--module", "esnext"] : ["--module", "node16"]
    const flags = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--lib", "es2023,dom"]
    const tsc = join(root, "node_modules/typescript/bin/tsc")
    return node(tsc, ...flags, "--types", "node", ...modules, "--moduleResolution", resolution, file)
  }
})
