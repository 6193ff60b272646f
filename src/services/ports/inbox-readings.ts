import type { InboxMessage, InboxOutcome } from "./inbox"

/** Which messages the merchant wants to see. `q`: the beginning of an id of Amazon, or a part of a topic. */
export type WantedMessages = {
  readonly outcome?: InboxOutcome | "waiting"
  readonly account?: string
  readonly q?: string
}

/** A message without its body, and what the shop knows beside it. */
export type ReadMessage = Omit<InboxMessage, "body" | "messageId"> & {
  /** Whether it could be read again: its body was not emptied. */
  readonly hasBody: boolean
  readonly topicIsPinned: boolean
  /** The ledger's order reference and the shop's order that it is about. */
  readonly ledgerId: string | null
  readonly orderId: string | null
}

/** What waits for a person, by account. */
export type ParkedMessages = { readonly account: string; readonly count: number; readonly since: Date }

/** What the merchant's page reads of the inbox. Nothing is changed; every verb is one statement. */
export interface InboxReadings {
  /** Newest first. */
  messages(
    wanted: WantedMessages,
    page: { readonly limit: number; readonly offset: number },
  ): Promise<readonly ReadMessage[]>
  message(id: string): Promise<ReadMessage | undefined>
  /** Counts no further than `most`. */
  count(wanted: WantedMessages, most: number): Promise<number>
  parked(): Promise<readonly ParkedMessages[]>
}
