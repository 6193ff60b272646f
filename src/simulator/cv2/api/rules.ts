import type { Json } from "../world/model"
import { readPrice } from "../world/price"
import { ApiRefusal } from "../world/refusal"

/** Checks one value of a request; `name` is its path in the body. */
export type Rule = (value: unknown, name: string) => void

const refuse = (name: string, what: string): never => {
  throw new ApiRefusal("InvalidParameterValue", `The value of parameter '${name}' is not valid: ${what}.`)
}

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value)

export const text =
  (longest: number): Rule =>
  (value, name) => {
    if (typeof value !== "string") return refuse(name, "it must be a text")
    if (value === "" || value.length > longest) refuse(name, `it must have 1 to ${longest} characters`)
  }

export const word =
  (...words: readonly string[]): Rule =>
  (value, name) => {
    if (!words.some((it) => it === value)) refuse(name, `it must be one of ${words.join(", ")}`)
  }

export const flag: Rule = (value, name) => {
  if (typeof value !== "boolean") refuse(name, "it must be true or false")
}

/** An absolute address; http is for the sandbox only. */
export const url: Rule = (value, name) => {
  text(512)(value, name)
  const isWeb = URL.canParse(String(value)) && /^https?:/.test(String(value))
  if (!isWeb) refuse(name, "it must be an absolute URL")
}

export const price: Rule = (value, name) => {
  if (!isObject(value)) return refuse(name, "it must be a price")
  shape({ amount: anything, currencyCode: anything }, ["amount", "currencyCode"])(value, name)
  if (readPrice(value["amount"], value["currencyCode"]) === undefined) {
    refuse(`${name}.amount`, "it must be a decimal text as the currency has it")
  }
}

export const anything: Rule = () => undefined

export const list =
  (rule: Rule): Rule =>
  (value, name) => {
    if (!Array.isArray(value)) return refuse(name, "it must be a list")
    for (const [index, it] of value.entries()) rule(it, `${name}[${index}]`)
  }

const at = (name: string, field: string): string => (name === "" ? field : `${name}.${field}`)

/** An object with these fields and no other; null is as good as absent. */
export const shape =
  (fields: Readonly<Record<string, Rule>>, required: readonly string[] = []): Rule =>
  (value, name) => {
    if (!isObject(value)) return refuse(name, "it must be an object")
    for (const [field, it] of Object.entries(value)) {
      const rule = Object.hasOwn(fields, field) ? fields[field] : undefined
      if (rule === undefined) throw new ApiRefusal("UnrecognizedField", `The field '${at(name, field)}' is not known.`)
      if (it !== null) rule(it, at(name, field))
    }
    const missing = required.find((field) => (value[field] ?? null) === null)
    if (missing === undefined) return
    throw new ApiRefusal("MissingParameterValue", `The value of parameter '${at(name, missing)}' is missing.`)
  }
