import { inspect } from "node:util"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { AxiosInstance, AxiosResponse } from "axios"

import { marksIn, userAgent } from "./canary-marks"

/** Something that was written where a secret or a buyer has no business, and which marks are in it. */
export type Leak = { readonly where: string; readonly marks: readonly string[]; readonly text: string }

type Logger = Record<string, unknown>
const levels = [
  "panic",
  "activity",
  "progress",
  "error",
  "failure",
  "success",
  "silly",
  "debug",
  "verbose",
  "http",
  "info",
  "warn",
  "log",
]

const asText = (it: unknown): string => (typeof it === "string" ? it : `${inspect(it, { depth: 6 })} ${String(it)}`)

/** Routes whose answers are ours; what Medusa's own routes give (the order's address) is Medusa's to give. */
const isOurs = ({ config }: AxiosResponse): boolean => /\/amazon-pay\/|\/hooks\//.test(config.url ?? "")

/**
 * Listens to one running shop: every line that is logged at any level, every event, our answers. `leaks` looks through
 * them, and through our tables and Medusa's payment data as they are now; what was heard is forgotten with it.
 */
export function canary(container: () => MedusaContainer) {
  const heard: { readonly where: string; readonly text: string }[] = []
  const hear = (where: string, ...what: readonly unknown[]): void => {
    const text = what.map(asText).join(" ")
    if (marksIn(text).length > 0) heard.push({ where, text })
  }
  return {
    hear,
    /** Once, when the shop has started. */
    listen: (api: AxiosInstance): void => {
      hearLogger(container().resolve<unknown>(ContainerRegistrationKeys.LOGGER) as Logger, hear)
      container()
        .resolve(Modules.EVENT_BUS)
        .subscribe(
          "*",
          async ({ name, data }) => {
            hear(`event ${name}`, data)
            await Promise.resolve()
          },
          { subscriberId: "canary" },
        )
      api.defaults.headers.common["User-Agent"] = userAgent
      api.interceptors.response.use((answer) => {
        if (isOurs(answer)) hear(`answer ${answer.config.url ?? ""}`, answer.data, JSON.stringify(answer.headers))
        return answer
      })
    },
    leaks: async (): Promise<readonly Leak[]> => {
      for (const { table, line } of await storedLines(questions(container()))) hear(`table ${table}`, line)
      return heard.splice(0).map(({ where, text }) => ({ where, text: text.slice(0, 400), marks: marksIn(text) }))
    },
  }
}

function hearLogger(logger: Logger, hear: (where: string, ...what: readonly unknown[]) => void): void {
  for (const level of levels) {
    const write = logger[level]
    if (typeof write !== "function") continue
    logger[level] = (...said: readonly unknown[]): unknown => {
      hear(`log ${level}`, ...said)
      return Reflect.apply(write, logger, said)
    }
  }
}

type Line = { readonly table: string; readonly line: string }
type Ask = <Row>(sql: string) => Promise<readonly Row[]>

const questions = (container: MedusaContainer): Ask => {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return async <Row>(sql: string) => (await connection.raw<{ rows: Row[] }>(sql)).rows
}

/** Every row of our tables, and what Medusa keeps of a payment for us. */
export async function storedLines(ask: Ask): Promise<readonly Line[]> {
  const ours = await ask<{ table_name: string }>(
    String.raw`select table_name from information_schema.tables where table_name like 'amazon\_pay\_%'`,
  )
  const rows = ours.map(
    ({ table_name: it }) => `select '${it}' as "table", row_to_json(t)::text as line from "${it}" t`,
  )
  const medusas = ["payment_session", "payment", "account_holder"].map(
    (it) => `select '${it}' as "table", data::text as line from "${it}"`,
  )
  return ask<Line>([...rows, ...medusas].join(" union all "))
}
