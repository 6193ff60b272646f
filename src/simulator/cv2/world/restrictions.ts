import type { BookAddress } from "../../browser/browser-world"
import { isObject } from "../api/rules"
import type { Json } from "./model"

const lines = (it: BookAddress): string => [it.AddressLine1, it.AddressLine2, it.AddressLine3].join(" ")

/** Addresses of a kind that a shop can exclude ("Set up delivery address restrictions"). */
const kinds: Readonly<Record<string, (it: BookAddress) => boolean>> = {
  RestrictPOBoxes: (it) => /\bp\.?\s?o\.? box\b|\bpostfach\b|boîte postale/i.test(lines(it)),
  RestrictPackstations: (it) => it.CountryCode === "DE" && /packstation/i.test(lines(it)),
}

/** A trailing star stands for anything. */
const isLike = (pattern: string, text: string): boolean =>
  pattern.endsWith("*") ? text.startsWith(pattern.slice(0, -1)) : text === pattern

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((it): it is string => typeof it === "string") : []

/** Whether an entry of the map is about this address; an empty one is about the whole country. */
function isNamed(it: BookAddress, restrictions: Json): boolean {
  const entry = Object.hasOwn(restrictions, it.CountryCode) ? restrictions[it.CountryCode] : undefined
  if (!isObject(entry)) return false
  const [states, codes] = [texts(entry["statesOrRegions"]), texts(entry["zipCodes"])]
  if (states.length === 0 && codes.length === 0) return true
  return states.includes(it.StateOrRegion ?? "") || codes.some((code) => isLike(code, it.PostalCode))
}

/** Whether a shop delivers to an address, by its `deliverySpecifications`; without them it does. */
export function isDelivered(it: BookAddress, specifications: Json | undefined): boolean {
  if (specifications === undefined) return true
  if (texts(specifications["specialRestrictions"]).some((kind) => kinds[kind]?.(it))) return false
  const { type, restrictions } = (specifications["addressRestrictions"] ?? {}) as Json
  if (!isObject(restrictions)) return true
  return isNamed(it, restrictions) === (type === "Allowed")
}
