import type { TableName, Tables } from "../../src/services/ports/rows"

/** Two rows of `in` for which `where` holds must not agree in all of `of`; `null` agrees with nothing. */
export type UniqueKey = {
  readonly [T in TableName]: {
    readonly in: T
    readonly of: readonly (keyof Tables[T])[]
    readonly where?: (row: Tables[T]) => boolean
  }
}[TableName]

const unsettled = (row: { readonly settledAt: Date | null }): boolean => row.settledAt === null

/** The ledger's constraints (reference/port.md), written a second time so that a slip in the database's form shows. */
export const ledgerKeys: readonly UniqueKey[] = [
  { in: "orderReference", of: ["environment", "amazonId"] },
  { in: "orderReference", of: ["environment", "laterId"] },
  { in: "orderReference", of: ["cartId"], where: (row) => row.supersededAt === null },
  { in: "round", of: ["orderReferenceId", "n"] },
  { in: "authorization", of: ["reference"] },
  { in: "authorization", of: ["amazonId"] },
  { in: "authorization", of: ["orderReferenceId", "roundId", "purpose", "try"] },
  { in: "authorization", of: ["orderReferenceId"], where: unsettled },
  { in: "plan", of: ["medusaCaptureId"] },
  { in: "capture", of: ["reference"] },
  { in: "capture", of: ["amazonId"] },
  { in: "capture", of: ["link"] },
  { in: "capture", of: ["authorizationId"], where: (row) => row.state !== "Declined" && row.state !== "Void" },
  { in: "capture", of: ["authorizationId"], where: unsettled },
  { in: "refund", of: ["reference"] },
  { in: "refund", of: ["amazonId"] },
  { in: "refund", of: ["link", "part", "try"] },
  { in: "refund", of: ["captureId"], where: unsettled },
  { in: "chargeback", of: ["amazonId"] },
  { in: "wish", of: ["targetId", "wish"] },
]
