import type { Clock } from "../ports/clock"
import type { Inbox, InboxMessage, InboxOutcome } from "../ports/inbox"
import type { Notice } from "../ports/notice"
import { freshId } from "../support/fresh-id"
import type { SnsEnvelope } from "../support/sns/envelope"
import type { Verified, Verify } from "../support/sns/verify"
import type { Account } from "./parts"

/** What stands behind the door that notifications come to. */
export type NotificationDoor = {
  readonly verify: Verify
  readonly isListed: (topicArn: string) => boolean
  readonly accounts: readonly Account[]
  readonly inbox: Inbox
  readonly clock: Clock
}

/** `unavailable`: nothing is known of it, because its certificate could not be fetched; it is wanted again. */
export type HeardNotification =
  Exclude<Verified, { is: "genuine" }> | { readonly is: "stored" | "known" | "held" | "full" }

/**
 * Takes one notification in (DESIGN section 9): the signature, then the topic, then seller and environment, then the
 * inbox. What comes back may be acknowledged; nothing was done on its word yet. Throws what the inbox throws: then the
 * message is wanted again.
 */
export async function hearNotification(door: NotificationDoor, raw: string): Promise<HeardNotification> {
  const verified = await door.verify(raw)
  if (verified.is === "forged") door.inbox.countForged(door.clock.now())
  if (verified.is !== "genuine") return verified
  const { envelope } = verified
  const notice = envelope.type === "Notification" ? read(door.accounts, envelope.message) : undefined
  const fitting = notice ? accountsOf(door.accounts, notice) : []
  const message = messageOf(envelope, { notice, fitting, now: door.clock.now() })
  const trust = { listed: door.isListed(envelope.topicArn), accounts: fitting.map(({ name }) => name) }
  return { is: await door.inbox.store(message, trust) }
}

/**
 * The first account's connector that knows whom it is for speaks: generations share one address. What none can read is
 * told by the one whose generation it is: that it is not another's would let it go unseen.
 */
export function read(accounts: readonly Account[], message: string): Notice {
  let best: Notice = { is: "unreadable", word: "no-account" }
  for (const [at, { connector }] of accounts.entries()) {
    const notice = connector.hearNotification(message)
    if (notice.is !== "unreadable" && notice.sellerId !== undefined) return notice
    if (at === 0 || worth(notice) > worth(best)) best = notice
  }
  return best
}

const worth = ({ is, sellerId }: Notice): number => (sellerId === undefined ? 0 : 2) + (is === "unreadable" ? 1 : 0)

const accountsOf = (accounts: readonly Account[], { sellerId, environment }: Notice): readonly Account[] =>
  accounts.filter((it) => it.connector.browser.sellerId === sellerId && it.environment === environment)

type Read = { readonly notice: Notice | undefined; readonly fitting: readonly Account[]; readonly now: Date }

/** Several accounts may be one seller's; the first keeps the message, so that a second delivery meets it there. */
function messageOf(envelope: SnsEnvelope, { notice, fitting, now }: Read): InboxMessage {
  return {
    id: freshId("apin", now),
    account: fitting[0]?.name ?? "",
    messageId: envelope.messageId,
    topic: envelope.topicArn,
    environment: notice?.environment ?? "",
    ...about(envelope, notice),
    ...verdict(notice, fitting.length > 0),
    body: envelope.type === "Notification" ? envelope.message : null,
    receivedAt: now,
    dueAt: now,
    tries: 0,
  }
}

type About = Pick<InboxMessage, "kind" | "objectId" | "orderReferenceId">

function about({ type }: SnsEnvelope, notice: Notice | undefined): About {
  const nothing = { objectId: null, orderReferenceId: null }
  if (notice === undefined) return { kind: type, ...nothing }
  if (notice.is === "nothing" || notice.is === "unreadable") return { kind: notice.word, ...nothing }
  const kind = notice.is === "claim" ? "chargeback" : notice.kind
  return { kind, objectId: notice.id, orderReferenceId: notice.orderReferenceId }
}

type Judged = { readonly outcome: InboxOutcome | null; readonly reason: string | null }

function verdict(notice: Notice | undefined, fits: boolean): Judged {
  if (notice === undefined) return { outcome: "ignored", reason: "not-a-notification" }
  if (notice.is === "unreadable") return { outcome: "parked", reason: notice.word }
  if (notice.sellerId !== undefined && !fits) return { outcome: "ignored", reason: "foreign" }
  if (notice.is === "nothing") return { outcome: "ignored", reason: notice.word }
  return notice.sample ? { outcome: "ignored", reason: "sample" } : { outcome: null, reason: null }
}
