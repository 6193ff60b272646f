// `medusa db:migrate` of this repository's medusa-config.ts, without checking its types.
require("./environment.cjs")
require("ts-node").register({ swc: true, project: require.resolve("../../tsconfig.json") })
const { default: migrate } = require("@medusajs/medusa/commands/db/migrate")

void migrate({ directory: process.cwd(), executeSafeLinks: true, executeSafeSearch: true, skipScripts: true })
