import type { MedusaContainer } from "@medusajs/framework/types"

import { rowOf } from "../../services/domain/problem"
import { storefrontPages } from "../../workflows/storefront-pages"
import type { ReturnAnswer } from "../../workflows/steps/settle-return"

/** The shop's page for an answer, its placeholders filled; undefined for a forged token. Only pages from the options. */
export function returnTarget(container: MedusaContainer, answer: ReturnAnswer): string | undefined {
  if (answer.is === "forged") return undefined
  const pages = storefrontPages(container)
  const page = { ordered: pages.success, pending: pages.pending ?? pages.success, problem: pages.failure }[answer.is]
  const values: Readonly<Record<string, string>> = {
    order_id: answer.order_id ?? "",
    cart_id: answer.cart_id,
    outcome: answer.problem?.code ?? answer.is,
    next: answer.problem ? rowOf(answer.problem.code).next : "order",
    language: answer.language,
  }
  return page.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? encodeURIComponent(values[name] ?? "") : whole,
  )
}
