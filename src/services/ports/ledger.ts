import type { OrderReferenceId } from "../domain/ids"
import type {
  AuthorizationRow,
  CaptureRow,
  ChargebackRow,
  OrderReferenceRow,
  PlanRow,
  RefundRow,
  RoundRow,
  TableName,
  Tables,
  WishRow,
} from "./rows"

/** All that the ledger holds about one order reference, except its history and announcements. Lists in the order of creation. */
export type Folio = {
  readonly orderReference: OrderReferenceRow
  readonly rounds: readonly RoundRow[]
  readonly authorizations: readonly AuthorizationRow[]
  readonly captures: readonly CaptureRow[]
  readonly refunds: readonly RefundRow[]
  readonly chargebacks: readonly ChargebackRow[]
  readonly plans: readonly PlanRow[]
  readonly wishes: readonly WishRow[]
}

/** How a folio is found. `amazonId`: its first or later one. `cartId`: the cart's current order reference (not superseded), else its newest. */
export type FolioKey =
  | { readonly id: string }
  | { readonly environment: "sandbox" | "live"; readonly amazonId: OrderReferenceId }
  | { readonly cartId: string }
  | { readonly sessionId: string }
  | { readonly roundId: string }
  | { readonly orderId: string }
  | { readonly captureId: string }

/** One write. `when`: the columns that must still hold these values (null-safe), else the whole commit is lost. */
export type Change = {
  readonly [T in TableName]:
    | { readonly in: T; readonly insert: Tables[T] }
    | {
        readonly in: Exclude<T, "history">
        readonly id: string
        readonly when: Partial<Tables[T]>
        readonly set: Partial<Tables[T]>
      }
}[TableName]

/** Whose order references are meant. */
export type Among = { readonly account: string } | { readonly noneOf: readonly string[] }
export type Claiming = { readonly limit: number; readonly among?: Among }

/**
 * The ledger: our own tables. It opens its own short transactions; nothing is held over an upstream call.
 * Its unique keys (reference/port.md, "Ledger constraints") are the guarantee against doubles; locks only save calls.
 */
export interface Ledger {
  load(key: FolioKey): Promise<Folio | undefined>
  /**
   * All changes in one transaction, or none. "lost": a unique key or a `when` did not hold: somebody else was first,
   * load again and decide anew.
   */
  commit(changes: readonly Change[]): Promise<"done" | "lost">
  /**
   * Claims up to `limit` order references whose `dueAt` has passed, by moving `dueAt` to `until` in one statement
   * (`for update skip locked`) that commits at once; longest due first. Ids of ours. `among`: of one account, or of
   * none of these.
   */
  claimDue(now: Date, until: Date, limit: number | Claiming): Promise<readonly string[]>
  /** Newest first. */
  history(orderReferenceId: string, limit: number): Promise<readonly Tables["history"][]>
}
