import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { buildIfStale } from "./build-if-stale.mjs"
import { root } from "./install-missing.mjs"

const yesNo = (value) => (value ? "yes" : "no")

const onward = {
  "confirmation-flow": "Amazon's page, by the confirmation flow",
  redirect: "Amazon's page, by redirect",
  none: "the completed cart",
}
const reserves = {
  "after-return": "after the buyer's return",
  "on-completion": "when the buyer's return is completed",
  "before-redirect": "before the buyer leaves the shop",
}
const room = { "above-order": "15 % of the order, at most 75 units", order: "none" }
const otherAmount = { no: "no", asynchronous: "decided later", yes: "at once; the rest is released" }
const release = {
  authorization: "one authorization",
  "whole-order": "the whole order",
  "last-step": "the last step",
  no: "no",
}
const find = { "by-key": "looked up by our reference", "by-repeat": "by the same call with the same key", no: "no" }
const currencies = (list) => (list.length === 1 ? list[0] : `${list.length}, ${list.slice(0, 3).join(", ")} among them`)

/** What a row says, and how it reads `can`. */
const rows = [
  ['"Buy now" leads to', (can) => onward[can.onward]],
  ["money is reserved", (can) => reserves[can.reserves]],
  ['Amazon may decide later (`authorization: "async"`)', (can) => yesNo(can.async)],
  ["capture at once (`captureNow`)", (can) => yesNo(can.captureNow)],
  ["several authorizations on one order (`split`)", (can) => yesNo(can.further)],
  ["room for a part beside the whole (`split` without `splitMayLoseReservation`)", (can) => room[can.ceiling]],
  ["capture of less than is reserved", (can) => otherAmount[can.otherAmount]],
  ["a release gives back", (can) => release[can.release]],
  ["an order can be closed", (can) => yesNo(can.close)],
  ["a lost answer is found", (can) => find[can.find]],
  ["payments can be listed by the shop's order number", (can) => yesNo(can.named)],
  ["the buyer's devices hear of a parcel (`deliveryCarriers`)", (can) => yesNo(can.deliveries)],
  ["currencies of an order", (can) => currencies(can.currencies)],
]

const line = (cells) => `| ${cells.join(" | ")} |`

/**
 * What each connector can do, as a Markdown table, read from its own `can`.
 *
 * @param {readonly { name: string, can: object }[]} columns one for each connector, or for each way it differs by region
 */
export const canTable = (columns) =>
  [
    line(["", ...columns.map(({ name }) => name)]),
    line(["---", ...columns.map(() => "---")]),
    ...rows.map(([says, read]) => line([says, ...columns.map(({ can }) => read(can))])),
  ].join("\n")

export const marks = {
  begin: "<!-- what connectors can do: `node scripts/can-table.mjs` writes this -->",
  end: "<!-- end -->",
}

/** The table's columns, from a function that gives a module of the connectors by its path. */
export function columnsOf(load) {
  const { canOf } = load("amazon-mws/can")
  const v2 = load("amazon-v2/can")
  return [
    { name: "`amazon-mws`: de, uk", can: canOf("de") },
    { name: "`amazon-mws`: us", can: canOf("us") },
    { name: "`amazon-mws`: jp", can: canOf("jp") },
    { name: "`amazon-v2`: eu, uk", can: v2.canOf("eu") },
    { name: "`amazon-v2`: na", can: v2.canOf("na") },
    { name: "`amazon-v2`: jp", can: v2.canOf("jp") },
  ]
}

async function write() {
  await buildIfStale()
  const require = createRequire(import.meta.url)
  const load = (name) => require(join(root, ".medusa/server/src/services/connectors", name))
  const path = join(root, "README.md")
  const text = readFileSync(path, "utf8")
  const [before, rest] = text.split(`${marks.begin}\n`)
  const [, after] = rest.split(marks.end)
  writeFileSync(path, `${before}${marks.begin}\n\n${canTable(columnsOf(load))}\n\n${marks.end}${after}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await write()
