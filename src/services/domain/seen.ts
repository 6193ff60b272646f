import type { Kind } from "./lives"
import type { Money } from "./money"

/**
 * What names a thing at the vendor. `more`: further ids a connector needs to find it again; it stores nothing itself.
 * `more.later`: the name that an order reference goes by from now on.
 */
export type Ref = { readonly kind: Kind; readonly id: string; readonly more?: Readonly<Record<string, string>> }

/** A snapshot of one of Amazon's objects, as a connector read it. States and reasons are Amazon's own words. */
export type Seen = {
  /** Its id is empty where Amazon refused at once and gave none; `key` then tells whose answer it is. */
  readonly ref: Ref
  readonly parent?: Ref
  /** Our reference, where the object carries one. */
  readonly key?: string
  readonly state: string
  readonly reason?: string
  /** SoftDecline: another attempt with the same payment method may pass. */
  readonly soft?: boolean
  /**
   * What it is called where it was granted before: Amazon may call the end of a reservation what it calls a reservation
   * that never was. Only whoever knows what came before can tell.
   */
  readonly onceGranted?: { readonly state: string; readonly reason: string }
  /** Order reference: OrderTotal. Else the amount of the authorization, capture or refund. */
  readonly amount?: Money
  /** Authorization: captured so far. Capture: refunded so far. */
  readonly used?: Money
  /** Amazon's LastUpdateTimestamp; empty where the object has none (Draft). Compared as a time, not as text. */
  readonly version: string
  readonly expires?: Date
  /** StopShipmentAtypicalAuth: do not ship yet. */
  readonly doNotShip?: boolean
  /** Made by somebody else than this shop (Amazon A-to-z, chargeback, Seller Central). */
  readonly byOther?: boolean
  /** Order reference: what a shop wrote on it for itself (`Journey.custom`), where a read tells. */
  readonly custom?: string
  /** Ids in the object's IdList. */
  readonly children?: readonly Ref[]
}
