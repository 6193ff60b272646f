/** What became of a message; null while it waits. `held`: from a topic that nobody vouches for, and not looked at. */
export type InboxOutcome = "applied" | "duplicate" | "ignored" | "held" | "parked"

/** A notification whose signature was checked. Ids, states and times; the body is the message inside the envelope. */
export type InboxMessage = {
  readonly id: string
  /** Name of the account in the options whose seller it names; empty when none fits. */
  readonly account: string
  readonly messageId: string
  readonly topic: string
  readonly environment: string
  /** What it is about: order-reference, authorization, capture, refund, chargeback; else the vendor's word. */
  readonly kind: string
  readonly objectId: string | null
  /** Amazon's id of the order reference, by which reads are merged. */
  readonly orderReferenceId: string | null
  readonly body: string | null
  readonly receivedAt: Date
  readonly outcome: InboxOutcome | null
  readonly reason: string | null
  /** Not to be processed before. */
  readonly dueAt: Date
  readonly tries: number
}

/** Who vouches for a topic: the shipped list or the options, unless the shop has pinned topics of its own. */
export type TopicTrust = {
  readonly listed: boolean
  /** Accounts whose pinned topics count, instead of the list, as soon as there is one. */
  readonly accounts: readonly string[]
}

/** How a message ends. `orderReferenceId` is not known of: it stays. */
export type Settlement = { readonly outcome: InboxOutcome; readonly reason: string | null }

export type PinnedTopic = { readonly account: string; readonly topic: string; readonly actor: string | null }

/** The state of the inbox, for whoever watches it. */
export type InboxWatch = {
  readonly waiting: number
  readonly oldestWaiting: Date | null
  readonly held: number
  readonly parked: number
  readonly last: { readonly receivedAt: Date; readonly outcome: InboxOutcome | null } | null
  /** Refused at the door since the beginning: forged, or not to be read. */
  readonly forged: number
}

/**
 * The durable inbox: what was acknowledged is never lost, and is processed by one instance at a time. A message is there
 * once per account and message id, whatever was delivered again. Every verb is one statement that commits at once.
 */
export interface Inbox {
  /**
   * "known": delivered before. "held" and "full": of a topic without trust, or foreign, kept without its body, and only
   * so many of them a day; `full` is not kept at all.
   */
  store(message: InboxMessage, trust: TopicTrust): Promise<"stored" | "known" | "held" | "full">
  /**
   * Claims the messages of the order reference that has waited longest, at most `limit`, until `until`; nobody else gets
   * them meanwhile. Empty when nothing is due.
   */
  claim(now: Date, until: Date, limit: number): Promise<readonly InboxMessage[]>
  settle(id: string, how: Settlement, at: Date): Promise<void>
  /** Gives a claimed message back, to be processed again from `dueAt` on. */
  postpone(id: string, dueAt: Date): Promise<void>
  /** Takes a parked or held message up again. "gone": there is none, or its body is emptied. */
  retry(id: string, at: Date): Promise<"waiting" | "gone">
  /** From now on only pinned topics are processed for the account. */
  pinTopic(pinned: PinnedTopic, at: Date): Promise<void>
  /** Empties bodies whose time is up: 30 days, and one for what is held or ignored. How many there were. */
  forgetBodies(now: Date, limit: number): Promise<number>
  /** Counts what was refused at the door; nothing of it is kept, and nobody waits for the count. */
  countForged(at: Date): void
  watch(): Promise<InboxWatch>
}
