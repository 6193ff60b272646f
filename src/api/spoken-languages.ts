import type { MedusaRequest } from "@medusajs/framework/http"

/**
 * Locale tags in the order in which the buyer wants them: what the storefront names, then the browser's Accept-Language
 * by its weights (RFC 9110, 12.5.4).
 */
export function spokenLanguages(req: Pick<MedusaRequest, "get">, named?: string): readonly string[] {
  const accepted = (req.get("accept-language") ?? "")
    .split(",")
    .map((range) => range.split(";"))
    .map(([tag = "", ...parameters]) => ({ tag: tag.trim(), weight: weightIn(parameters) }))
    .filter(({ tag, weight }) => tag !== "" && weight > 0)
    .sort((one, other) => other.weight - one.weight)
  return [...(named === undefined ? [] : [named]), ...accepted.map(({ tag }) => tag)]
}

function weightIn(parameters: readonly string[]): number {
  const [, weight = "1"] =
    /^\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*$/i.exec(parameters.find((it) => /^\s*q/i.test(it)) ?? "") ?? []
  return Number(weight)
}
