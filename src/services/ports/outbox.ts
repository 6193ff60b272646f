import type { AnnouncementRow, OrderReferenceRow } from "./rows"

/** An announcement with what is known of its order reference at the moment of reading. */
export type Announced = AnnouncementRow &
  Pick<OrderReferenceRow, "account" | "environment" | "amazonId" | "laterId" | "cartId" | "orderId">

/**
 * The announcements that wait to be published. The lease is on an order reference, not on an announcement, so that its
 * announcements leave in their order. Every verb is one statement.
 */
export interface Outbox {
  /**
   * Leases up to `limit` order references that have something unsent and are not leased, longest waiting first; nobody
   * else gets them before `until`. Ids of ours.
   */
  claim(now: Date, until: Date, limit: number): Promise<readonly string[]>
  /** What an order reference has unsent, in the order in which it was committed. */
  unsent(orderReferenceId: string): Promise<readonly Announced[]>
  sent(id: string, at: Date): Promise<void>
  /** Gives a lease back that ends at `until`; a lease of somebody else stays. */
  release(orderReferenceId: string, until: Date): Promise<void>
  /** Removes up to `limit` of what was sent before a moment; how many there were. */
  removeSent(before: Date, limit: number): Promise<number>
}
