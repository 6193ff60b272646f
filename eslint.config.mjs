import { existsSync } from "node:fs"
import medusa from "@medusajs/eslint-plugin"
import tseslint from "typescript-eslint"

const ts = (...folders) => folders.map((folder) => `${folder}/**/*.{ts,tsx}`)
const typed = [...ts("src", "test", "admin", "examples", "bench"), "medusa-config.ts"]
const projects = ["tsconfig.json", "tsconfig.test.json", "admin/tsconfig.json", "examples/store/tsconfig.json"]
  .filter(existsSync)
  .concat(existsSync("src/client") ? "tsconfig.client.json" : [])

/** `no-restricted-syntax` is one rule, and the last one given wins: each place lists all that it forbids. */
const bans = {
  enums: { selector: "TSEnumDeclaration", message: "A union of words says the same without code." },
  defaultExport: {
    selector: "ExportDefaultDeclaration",
    message: "Name what you export; only Medusa's files have to.",
  },
  environment: {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: "Options are given; only scripts, tests, examples and src/config read the environment.",
  },
  now: { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "Ask the clock." },
  newDate: { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Ask the clock." },
  timer: { selector: "CallExpression[callee.name=/^set(Timeout|Interval)$/]", message: "Waiting belongs to support/." },
  float: { selector: "CallExpression[callee.name='parseFloat']", message: "Money is integer minor units." },
}
const forbid = (...names) => ({ "no-restricted-syntax": ["error", ...names.map((name) => bans[name])] })

const limits = {
  "max-lines": ["error", 250],
  "max-lines-per-function": ["error", 40],
  "max-params": ["error", 3],
  complexity: ["error", 10],
  "max-depth": ["error", 3],
}

const strictness = {
  "@typescript-eslint/consistent-type-imports": "error",
  "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
  "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
  "@typescript-eslint/no-confusing-void-expression": [
    "error",
    { ignoreArrowShorthand: true, ignoreVoidOperator: true },
  ],
  "@typescript-eslint/no-meaningless-void-operator": "off",
  // Ids of workflows and steps are shared by a whole store: ours carry our name, which these rules do not allow.
  "@medusajs/workflow-id-matches-export-or-filename": "off",
  "@medusajs/step-id-kebab-case": "off",
  // House style: `type` for data, `interface` for ports.
  "@typescript-eslint/consistent-type-definitions": "off",
  eqeqeq: "error",
  "no-console": "error",
}

/** Files whose form Medusa dictates: it loads their default export. */
const loadedByMedusa = [
  ...ts("src/modules", "src/providers", "src/api", "src/subscribers", "src/jobs", "src/links", "src/migration-scripts"),
  ...ts("admin/widgets", "admin/routes", "admin/i18n"),
]
const mayReadEnvironment = [
  "src/config.ts",
  "src/config/**/*.ts",
  "medusa-config.ts",
  ...ts("test", "examples", "bench"),
]
const mayPrint = ["src/simulator/bin.ts", ...ts("examples", "bench"), "bench/**/*.mjs"]
const migrations = "src/modules/*/migrations/**"

export default tseslint.config(
  { ignores: ["**/node_modules/", "**/.medusa/", ".cache/", migrations] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  // Without its list of ignored files, which would leave out every test.
  ...medusa.configs.strict.filter((part) => Object.keys(part).join() !== "ignores"),
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: projects } },
  },
  { files: typed, rules: { ...limits, ...strictness, ...forbid("enums", "defaultExport", "environment", "float") } },
  { files: loadedByMedusa, rules: forbid("enums", "environment", "float") },
  {
    files: ts("src/services"),
    rules: {
      ...forbid("enums", "defaultExport", "environment", "now", "newDate", "timer", "float"),
      // The heart is not Medusa's: it has no MedusaError.
      "@medusajs/use-medusa-error-not-generic-error": "off",
    },
  },
  // A payment verb and a step are first handed what they work with (parts, container), as a method would have in `this`.
  { files: ts("src/services/payments", "src/workflows/steps"), rules: { "max-params": ["error", 4] } },
  { files: ts("src/services/support"), rules: forbid("enums", "defaultExport", "environment", "float") },
  {
    files: ts("src/simulator", "src/client", "test"),
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  { files: mayReadEnvironment, rules: forbid("enums", "defaultExport", "float") },
  { files: ["medusa-config.ts", ...ts("examples")], rules: forbid("enums", "float") },
  { files: mayPrint, rules: { "no-console": "off" } },
  // Medusa's signatures are asynchronous, also where there is nothing to wait for.
  {
    files: ts("src/providers", "src/modules", "src/api", "test"),
    rules: { "@typescript-eslint/require-await": "off", "@typescript-eslint/no-extraneous-class": "off" },
  },
  {
    files: ts("test", "examples"),
    rules: { "max-lines": ["error", 450], "max-lines-per-function": "off", complexity: ["error", 15] },
  },
  {
    files: ts("test"),
    rules: {
      // A table's row is spread over the parameters of its test.
      "max-params": "off",
      // Jest's matchers and the answers of a server are `any`; a test that reads them wrongly fails.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/restrict-template-expressions": "off",
    },
  },
  { files: ts("admin"), rules: { "max-lines-per-function": ["error", 60] } },
  {
    files: ["**/*.{mjs,cjs}"],
    extends: [tseslint.configs.base],
    rules: { ...limits, eqeqeq: "error", "@typescript-eslint/no-unused-vars": "error", "prefer-const": "error" },
  },
)
