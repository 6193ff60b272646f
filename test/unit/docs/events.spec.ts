import { readFileSync } from "node:fs"
import { join } from "node:path"

import { asValue } from "@medusajs/framework/awilix"
import { createMedusaContainer } from "@medusajs/framework/utils"

import type { AmazonPayEvent, EventName } from "../../../src"
import { amazonPayEvents } from "../../../src"
import { events } from "../../../src/services/domain/event-names"
import { eventNexts, nextAfter } from "../../../src/services/domain/event-payload"
import { mailKinds } from "../../../src/services/domain/mails"
import { mailPlaceholders } from "../../../src/services/domain/write-mail"
import refundDeclined, { config } from "../../fixtures/typed-subscriber"

const root = join(__dirname, "../../..")
const text = readFileSync(join(root, "docs/events.md"), "utf8")
/** The cells of each table row that begins with a word in code. */
const rows = [...text.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, name = "", rest = ""]) => ({ name, rest }))
const rowOf = (name: string) => rows.find((it) => it.name === name)?.rest ?? "no row"

/** Every field, so that one that is added or dropped does not compile here. */
const fields = {
  event_id: true,
  occurred_at: true,
  account: true,
  environment: true,
  cart_id: true,
  order_id: true,
  payment_session_id: true,
  order_reference_id: true,
  charge_permission_id: true,
  kind: true,
  amazon_id: true,
  amount: true,
  currency_code: true,
  reason: true,
  next: true,
  buyer: true,
  soft: true,
} as const satisfies Readonly<Record<keyof AmazonPayEvent["amazon-pay.authorization-declined"], true>>

describe("docs/events.md", () => {
  it.each(amazonPayEvents)("says of %s when it comes and what is to be done", (name: EventName) => {
    expect(rowOf(name)).toContain(events[name])
    const nexts = name === "amazon-pay.authorization-declined" ? ["wait"] : Object.values(nextAfter[name])
    for (const next of nexts) expect(rowOf(name)).toContain(`\`${next}\``)
    const reasons = Object.entries<string>(nextAfter[name]).filter(
      ([reason, next]) => reason !== "*" && next !== nextAfter[name]["*"],
    )
    for (const [reason] of reasons) expect(rowOf(name)).toContain(reason)
  })

  it("names no event that there is not", () => {
    const named = rows.map(({ name }) => name).filter((name) => name.startsWith("amazon-pay."))
    expect([...named].sort()).toEqual([...amazonPayEvents].sort())
  })

  it.each(eventNexts)("explains the step %s", (next) => expect(rowOf(next)).toMatch(/\.\s*$/))
  it.each(Object.keys(fields))("explains the field %s", (field) => expect(rowOf(field)).toMatch(/\w{3}/))
  it.each(mailKinds)("says when the message %s is sent, and which link it has", (kind) => {
    const links = rows.filter(({ name, rest }) => name === kind && /(the same|page .*|account) $/.test(rest))
    expect(links).toHaveLength(1)
  })
  it.each(mailPlaceholders)("names the placeholder %s", (name) => expect(text).toContain(`\`{${name}}\``))

  it("shows a subscriber that hears", async () => {
    const lines: string[] = []
    const container = createMedusaContainer()
    container.register({ logger: asValue({ warn: (line: string) => lines.push(line) }) })
    const data = {
      event_id: "apan_1",
      order_id: "order_1",
      amount: "30.00",
      currency_code: "EUR",
      reason: "AmazonRejected",
    }
    const event = { name: String(config.event), data: { ...data, next: "refund-otherwise" } }
    // The subscriber of the docs reads its event and container only.
    await refundDeclined({ event, container, pluginOptions: {} } as Parameters<typeof refundDeclined>[0])
    expect(amazonPayEvents).toContain(event.name)
    expect(lines).toEqual([
      "apan_1: refund of 30.00 EUR for order_1 was declined (AmazonRejected); now: refund-otherwise",
    ])
  })

  it("shows it as it is", () => {
    const code = readFileSync(join(root, "test/fixtures/typed-subscriber.ts"), "utf8")
      .replace('"../../src"', '"medusa-payment-amazon-pay"')
      .replace(/^\/\/ eslint.*\n/m, "")
    expect(text).toContain(`\`\`\`ts\n${code.trim()}\n\`\`\``)
  })
})
