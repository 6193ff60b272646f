import type { FaultKind } from "../../domain/fault"

/**
 * What an error code means. `acted`: whether something may have happened at Amazon in answer to this very call, or
 * already before under the same reference. `hint`: for the operator.
 */
export type FaultRow = { readonly kind: FaultKind; readonly acted: "no" | "maybe"; readonly hint?: string }

/** The rows that most codes share; `keys` says what of the account's settings is to be checked. */
export const faultRows = {
  refused: { kind: "refused", acted: "no" },
  broken: { kind: "unreachable", acted: "maybe" },
  throttled: { kind: "throttled", acted: "no" },
  keys: (hint: string) => ({ kind: "misconfigured", acted: "no", hint }) as const,
} as const satisfies Readonly<Record<string, FaultRow | ((hint: string) => FaultRow)>>
