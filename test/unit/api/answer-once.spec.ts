import { once } from "node:events"
import { request, type Server } from "node:http"
import { createRequire } from "node:module"
import type { AddressInfo } from "node:net"

import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { answerOnce } from "../../../src/api/answer-once"
import { until } from "../../builders/until"

type Handler = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => unknown
type App = { use: (handler: Handler) => void; listen: (port: number, host: string) => Server }

/** The very Express that Medusa serves with. */
const express = createRequire(require.resolve("@medusajs/framework/http"))("express") as () => App

type Row = { id: string; hash: string; status: number | null; body: string; begun: Date }

/** The table of keys, by the four statements that are made of it; `answers` counts what was written into it. */
function aTable() {
  const rows = new Map<string, Row>()
  const state = { answers: 0 }
  const byId = (id: string) => [...rows.entries()].find(([, row]) => row.id === id) ?? []
  const verbs: Readonly<Record<string, (given: readonly (string | number | Date)[]) => readonly object[]>> = {
    insert: ([id, key, , , hash, begun]) => {
      if (rows.has(String(key))) return []
      rows.set(String(key), { id: String(id), hash: String(hash), status: null, body: "", begun: begun as Date })
      return [{ id }]
    },
    select: ([key]) => {
      const row = rows.get(String(key))
      return row ? [{ request_hash: row.hash, status: row.status, body: row.body, begun_at: row.begun }] : []
    },
    update: ([status, body, id]) => {
      state.answers += 1
      const [key, row] = byId(String(id))
      if (key !== undefined && row) rows.set(key, { ...row, status: Number(status), body: String(body) })
      return []
    },
    delete: ([id]) => {
      rows.delete(byId(String(id))[0] ?? "")
      return []
    },
  }
  const raw = (sql: string, given: readonly (string | number | Date)[]) =>
    Promise.resolve({ rows: verbs[sql.slice(0, 6)]?.(given) ?? [] })
  return { raw, rows, state }
}

/** A server with this answer behind the key; a request may be let go before it is answered. */
async function aServer(answer: (res: MedusaResponse) => Promise<void>) {
  const table = aTable()
  const known: Readonly<Record<string, unknown>> = {
    [ContainerRegistrationKeys.PG_CONNECTION]: table,
    amazon_pay: { parts: () => ({ clock: { now: () => new Date() } }) },
  }
  const state = { runs: 0 }
  const app = express()
  app.use((req, res, next) => {
    req.scope = { resolve: (name: string) => known[name] } as MedusaRequest["scope"]
    return answerOnce(req, res, next)
  })
  app.use((_, res) => {
    state.runs += 1
    return answer(res)
  })
  const server = app.listen(0, "127.0.0.1")
  await once(server, "listening")
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const headers = { "idempotency-key": "one", connection: "close" }
  return {
    table,
    state,
    stop: () => server.close(),
    ask: async (path: string) => {
      const response = await fetch(`${url}${path}`, { method: "POST", headers })
      return {
        status: response.status,
        body: await response.text(),
        again: response.headers.get("idempotency-replayed"),
      }
    },
    begins: (path: string) => {
      const asked = request(`${url}${path}`, { method: "POST", headers }).on("error", () => undefined)
      asked.end()
      return asked
    },
  }
}

const orders = "/admin/amazon-pay/orders/order_1"

describe("A request with an Idempotency-Key", () => {
  it.each(["refund", "refresh"])("to %s whose asker hangs up runs on, and its answer is kept once", async (deed) => {
    const gate: { open?: () => void; ended?: boolean } = {}
    const server = await aServer(async (res) => {
      res.once("close", () => (gate.ended = res.writableEnded))
      await new Promise<void>((open) => (gate.open = open))
      res.json({ done: deed })
    })
    const asked = server.begins(`${orders}/${deed}`)
    await until(
      async () => gate.open,
      (open) => open !== undefined,
    )
    asked.destroy()
    expect(
      await until(
        async () => gate.ended,
        (ended) => ended !== undefined,
      ),
    ).toBe(false)
    expect(await server.ask(`${orders}/${deed}`)).toMatchObject({ status: 409, again: null })
    gate.open?.()
    await until(
      async () => server.table.state.answers,
      (answers) => answers > 0,
    )
    const answer = { status: 200, body: JSON.stringify({ done: deed }), again: "true" }
    expect(await server.ask(`${orders}/${deed}`)).toEqual(answer)
    expect(await server.ask(`${orders}/${deed}`)).toEqual(answer)
    expect([server.state.runs, server.table.state.answers]).toEqual([1, 1])
    server.stop()
  })

  it.each([
    ["refund", "is never run again", { status: 409 }, 1],
    ["refresh", "may run again", { status: 200, body: "said otherwise" }, 2],
  ] as const)("to %s that was answered by other means than JSON %s", async (deed, _, second, runs) => {
    const server = await aServer(async (res) => void res.end("said otherwise"))
    expect(await server.ask(`${orders}/${deed}`)).toMatchObject({ status: 200, body: "said otherwise" })
    await until(
      async () => [...server.table.rows.values()],
      (rows) => rows.every(({ status }) => status !== null),
    )
    expect(await server.ask(`${orders}/${deed}`)).toMatchObject(second)
    expect(server.state.runs).toBe(runs)
    server.stop()
  })
})
