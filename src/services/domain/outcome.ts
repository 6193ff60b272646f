import type { Seen } from "./seen"

/** What Amazon answered. A decline is an answer, not an error; a fault is thrown. */
export type Outcome<T> = { readonly seen: readonly Seen[]; readonly requestId?: string } & (
  | { readonly is: "granted" | "pending"; readonly value: T }
  | { readonly is: "declined"; readonly reason: string; readonly soft: boolean }
)
