const swc = (tsx) => [
  "@swc/jest",
  {
    swcrc: false,
    sourceMaps: "inline",
    jsc: {
      target: "es2022",
      keepClassNames: true,
      parser: { syntax: "typescript", decorators: true, tsx },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: "automatic" } },
    },
    // A dynamic import stays one: packages that are ES modules only have no other way in.
    module: { type: "commonjs", ignoreDynamic: true },
  },
]

const project = (name, roots, more = {}) => ({
  displayName: name,
  testEnvironment: "node",
  roots: roots.map((root) => `<rootDir>/test/${root}`),
  testMatch: ["**/*.spec.ts", "**/*.spec.tsx"],
  transform: { "\\.ts$": swc(false), "\\.tsx$": swc(true) },
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.cache/", "<rootDir>/examples/.*/.medusa/"],
  ...more,
})

const exists = (root) => require("node:fs").existsSync(`${__dirname}/test/${root}`)

/** @type {import("jest").Config} */
module.exports = {
  // The database of global setup is started only when a test of that project runs.
  projects: [
    project("heart", ["unit", "contract", "connectors", "simulator", "package"].filter(exists)),
    project("medusa", ["integration", "browser", "setup"].filter(exists), {
      globalSetup: "<rootDir>/test/setup/start-database.mjs",
      globalTeardown: "<rootDir>/test/setup/stop-database.mjs",
      setupFiles: ["<rootDir>/test/setup/environment.cjs"],
    }),
  ],
  // Long enough for a Medusa that starts on a busy machine.
  testTimeout: 120_000,
  testSequencer: "<rootDir>/test/setup/long-first.cjs",
  coverageDirectory: ".cache/coverage",
  collectCoverageFrom: ["src/**/*.ts", "!src/**/*.d.ts", "!src/modules/*/migrations/**"],
}
