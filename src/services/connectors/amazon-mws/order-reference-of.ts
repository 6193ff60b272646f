import type { Kind } from "../../domain/lives"

/** Ids below an order reference are its own with a letter and six digits behind (amazon-pay-cv1.md 2.13). */
const child = /^(.{5,})-[A-Z]\d{6}$/

/** The order reference that an object belongs to, where its id tells it; else null. */
export const orderReferenceOf = (kind: Kind, id: string): string | null =>
  kind === "order-reference" ? id : (child.exec(id)?.[1] ?? null)
