import type { SimulatorRequest } from "../../http"
import { isObject } from "./rules"

/** Buyer data and what stands for a buyer. */
const secrets: ReadonlySet<string> = new Set(["addressDetails", "buyerToken"])

function flattened(value: unknown, name = ""): readonly (readonly [string, string])[] {
  if (isObject(value)) {
    return Object.entries(value).flatMap(([field, it]) =>
      secrets.has(field) ? [] : flattened(it, name === "" ? field : `${name}.${field}`),
    )
  }
  return [[name, typeof value === "string" ? value : JSON.stringify(value)]]
}

function bodyIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return {}
  }
}

/** What a call asked for, without keys, signatures and tokens: the id, the idempotency key, and the body's fields. */
export function parametersOf(
  action: string,
  path: string,
  { body, headers }: SimulatorRequest,
): Readonly<Record<string, string>> {
  const [, id] = path.split("/")
  const key = headers["x-amz-pay-idempotency-key"]
  const code = headers["x-amz-pay-simulation-code"]
  return {
    ...(id === undefined || action === "GetBuyer" ? {} : { id }),
    ...(key === undefined ? {} : { idempotencyKey: key }),
    ...(code === undefined ? {} : { simulationCode: code }),
    ...Object.fromEntries(flattened(bodyIn(body)).filter(([name]) => name !== "")),
  }
}
