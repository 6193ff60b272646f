import { existsSync } from "node:fs"
import { join } from "node:path"
import { root } from "../install-missing.mjs"

const tool = (path, ...args) => [join(root, "node_modules", path), ...args]
const tsc = (project) => tool("typescript/bin/tsc", "--noEmit", "-p", project)
const there = (path) => existsSync(join(root, path))

const projects = [
  "tsconfig.json",
  "tsconfig.test.json",
  "tsconfig.client.json",
  "admin/tsconfig.json",
  "examples/store/tsconfig.json",
]
const needs = { "tsconfig.client.json": "src/client" }
const attw = (...args) => tool("@arethetypeswrong/cli/dist/index.js", ".cache/package.tgz", "--no-emoji", ...args)

/** What each step of the check runs, one command after another; scripts are run by this Node. */
export const steps = {
  format: () => [tool("prettier/bin/prettier.cjs", "--check", ".")],
  lint: () => [tool("eslint/bin/eslint.js", "--max-warnings", "0", ".")],
  // The demo store takes the package's types from where they are built.
  types: () => [
    [join(root, "scripts/build-if-stale.mjs")],
    ...projects.filter((name) => there(name) && there(needs[name] ?? name)).map(tsc),
  ],
  boundaries: () => [
    tool(
      "dependency-cruiser/bin/dependency-cruise.mjs",
      ...["--config", ".dependency-cruiser.cjs"],
      ...["src", "admin"].filter(there),
    ),
  ],
  unused: () => [tool("knip/bin/knip.js", "--no-progress", "--no-config-hints")],
  package: () => [
    [join(root, "scripts/check/pack.mjs")],
    tool("publint/src/cli.js", "--strict", ".cache/package.tgz"),
    // Medusa's bundler makes the admin part without types, for a bundler to read. The client is for browsers.
    // Medusa reads the default export of a provider and a module, and finds it whichever way it was made.
    attw(
      "--profile",
      "node16",
      "--exclude-entrypoints",
      "./admin",
      "./client",
      "./client/v2",
      "./client/react",
      "--ignore-rules",
      "cjs-only-exports-default",
    ),
    attw("--profile", "esm-only", "--entrypoints", "./client", "./client/v2", "./client/react"),
    [join(root, "scripts/test.mjs"), "package"],
  ],
}
