const heart = "^src/services/"
const outside = ["core", "npm", "npm-dev", "npm-peer", "npm-optional"]

/** From `from`, our own files may be imported from `allowed` only. */
const only = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { path: "^(src|admin|test|scripts|examples)/", pathNot: allowed, dependencyTypesNot: outside },
})

const never = (name, from, to) => ({ name, severity: "error", from, to })

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    never("no-cycles", {}, { circular: true }),
    never("heart-is-framework-free", { path: heart }, { path: "@medusajs/|(^|/)node_modules/(react|pg|express)/" }),
    only("heart-knows-only-itself", heart, [heart]),
    only("domain-knows-nothing", `${heart}domain/`, [`${heart}domain/`]),
    only("ports-know-the-domain", `${heart}ports/`, [`${heart}(domain|ports)/`]),
    only("support-knows-ports", `${heart}support/`, [`${heart}(domain|ports|support)/`]),
    only("payments-know-ports", `${heart}payments/`, [`${heart}(domain|ports|payments|support)/`]),
    only("connectors-know-no-sibling", `${heart}connectors/([^/]+)/`, [
      `${heart}(domain|ports|support)/`,
      `${heart}connectors/$1/`,
    ]),
    only("registry-knows-connectors", `${heart}connectors/[^/]+\\.ts$`, [`${heart}(domain|ports|support|connectors)/`]),
    never(
      "only-assembly-knows-connectors",
      { path: `${heart}(domain|ports|support|payments)/` },
      { path: `${heart}connectors/` },
    ),
    only("doors-open-workflows", "^src/(api|subscribers|jobs)/", [
      "^src/(api|workflows)/",
      `${heart}domain/`,
      `${heart}ports/`,
      "^src/modules/[^/]+/(index|name|constants)\\.ts$",
    ]),
    never(
      "nobody-opens-a-door-from-inside",
      { path: "^src/(services|providers|modules|workflows|links)/" },
      { path: "^src/(api|subscribers|jobs)/" },
    ),
    never("medusa-side-knows-no-connector", { path: "^src/(?!services/)" }, { path: `${heart}connectors/[^/]+/` }),
    only("client-knows-nothing", "^src/client/", ["^src/client/"]),
    never(
      "client-has-no-dependency",
      { path: "^src/client/", pathNot: "^src/client/react\\.ts$" },
      { dependencyTypes: outside },
    ),
    only("simulator-knows-only-itself", "^src/simulator/", ["^src/simulator/"]),
    never("nobody-ships-the-simulator", { path: "^src/", pathNot: "^src/simulator/" }, { path: "^src/simulator/" }),
    never("source-knows-no-test", { path: "^(src|admin)/" }, { path: "^(test|scripts|examples|bench)/" }),
    only("admin-knows-types-of-the-domain", "^admin/", ["^admin/", `${heart}domain/`, "^src/client/"]),
    never(
      "runtime-needs-runtime-dependencies",
      { path: "^src/", pathNot: "^src/simulator/" },
      {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["npm", "npm-peer", "type-only"],
      },
    ),
    never("everything-resolves", {}, { couldNotResolve: true }),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.medusa/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
}
