import type { Folio } from "../ports/ledger"
import type { Inbox, InboxMessage, Settlement } from "../ports/inbox"
import type { Claim, Hint } from "../ports/notice"
import { orderReferenceId } from "../domain/ids"
import { decideAndSchedule } from "./decide-and-schedule"
import { read } from "./hear-notification"
import { entry } from "./history"
import type { Account, Parts } from "./parts"
import { readHinted } from "./read-hinted"
import { recordClaim } from "./record-claim"
import { isShown, isUnderWay, rowOfHint, toldAlready } from "./told-already"
import { pauseAfter, unknownUntil } from "./inbox-pauses"

/** Brings one order reference, by our id, to what Amazon shows, and the shop with it. */
export type Look = (id: string) => Promise<{ readonly failed: number }>

export type PostRoom = {
  readonly parts: Parts
  readonly inbox: Inbox
  readonly accounts: readonly Account[]
  readonly look: Look
}

/** So many messages are settled by one look. */
const perLook = 50
const lease = 2 * 60_000
/** After so many tries a person must look: about two days. */
const mostTries = 48

/**
 * Processes what waits about one order reference, the one that has waited longest: what the ledger knows already needs
 * no read, and everything else is settled by one look. "nothing": nothing is due.
 */
export async function processNext(room: PostRoom): Promise<"processed" | "nothing"> {
  const now = room.parts.clock.now()
  const messages = await room.inbox.claim(now, new Date(now.getTime() + lease), perLook)
  if (messages.length === 0) return "nothing"
  try {
    await processGroup(room, messages)
  } catch (error) {
    // Given back before anybody hears of the error, so that one poisoned message does not keep its lease.
    for (const message of messages) await later(room, undefined, message)
    throw error
  }
  return "processed"
}

type News = { readonly message: InboxMessage; readonly notice: Hint | Claim }

async function processGroup(room: PostRoom, messages: readonly InboxMessage[]): Promise<void> {
  const { settle } = settling(room)
  const news: News[] = []
  for (const message of messages) {
    const notice = read(room.accounts, message.body ?? "")
    if (notice.is === "hint" || notice.is === "claim") news.push({ message, notice })
    else await settle(message, { outcome: "parked", reason: "unreadable" })
  }
  const folio = await folioOf(room.parts, news[0])
  if (!folio) {
    for (const { message } of news) await waitForCommit(room, message)
    return
  }
  const open: News[] = []
  for (const one of news) if (!(await settledWithoutLook(room, folio, one))) open.push(one)
  if (open.length > 0) await lookAndSettle(room, folio, open)
}

async function folioOf(parts: Parts, one: News | undefined): Promise<Folio | undefined> {
  const amazonId = one?.notice.orderReferenceId
  if (!one || !amazonId) return undefined
  return parts.ledger.load({ environment: one.notice.environment, amazonId: orderReferenceId(amazonId) })
}

/** Our own commit may be on its way; after an hour it is not. */
async function waitForCommit({ parts, inbox }: PostRoom, message: InboxMessage): Promise<void> {
  const now = parts.clock.now()
  if (now >= unknownUntil(message)) await inbox.settle(message.id, { outcome: "ignored", reason: "not-ours" }, now)
  else await inbox.postpone(message.id, withinTheHour(message, now))
}

/** Looked at again after the usual pause, and once at the hour's end. */
const withinTheHour = (message: InboxMessage, now: Date): Date =>
  new Date(Math.min(unknownUntil(message).getTime(), pauseAfter(message.tries, now).getTime()))

/** What the seller of another account says of our order reference is not for us. */
const isOthers = (room: PostRoom, folio: Folio, { notice }: News): boolean =>
  room.accounts.find(({ name }) => name === folio.orderReference.account)?.connector.browser.sellerId !==
  notice.sellerId

/** While a call of ours is being answered, the message is most likely its answer: it waits for a moment. */
const moment = 5_000

async function settledWithoutLook(room: PostRoom, folio: Folio, one: News): Promise<boolean> {
  const { settle } = settling(room)
  const { message, notice } = one
  const now = room.parts.clock.now()
  if (isOthers(room, folio, one)) {
    await settle(message, { outcome: "ignored", reason: "foreign" })
    return true
  }
  if (notice.is === "claim") return false
  if (toldAlready(folio, notice)) {
    await settle(message, { outcome: "duplicate", reason: null })
    return true
  }
  if (!isUnderWay(folio, now)) return false
  await room.inbox.postpone(message.id, new Date(now.getTime() + moment))
  return true
}

async function lookAndSettle(room: PostRoom, folio: Folio, open: readonly News[]): Promise<void> {
  const { parts } = room
  const { id } = folio.orderReference
  const isTold = new Map<News, "recorded" | "known">()
  const record = async (at: Folio): Promise<void> => {
    for (const one of open) {
      if (one.notice.is !== "claim" || isTold.has(one)) continue
      const recorded = await recordClaim(parts, at, one.notice)
      if (recorded !== "unknown-capture") isTold.set(one, recorded)
    }
  }
  await record(folio)
  const looks = open.some((one) => isTold.get(one) !== "known")
  const hints = open.flatMap(({ notice }) => (notice.is === "hint" ? [notice] : []))
  await readHinted(parts, folio, hints)
  const { failed } = looks ? await room.look(id) : { failed: 0 }
  const after = (await parts.ledger.load({ id })) ?? folio
  await record(after)
  for (const one of open) await finish(room, after, { one, told: isTold.get(one), failed: failed > 0 })
}

type Looked = { readonly one: News; readonly told: "recorded" | "known" | undefined; readonly failed: boolean }

async function finish(room: PostRoom, folio: Folio, { one, told, failed }: Looked): Promise<void> {
  const { settle } = settling(room)
  const { message, notice } = one
  if (told !== undefined) return settle(message, { outcome: told === "known" ? "duplicate" : "applied", reason: null })
  if (failed) return later(room, folio, message)
  if (notice.is === "claim") return park(room, folio, message, "unknown-capture")
  if (isShown(folio, notice)) return settle(message, { outcome: "applied", reason: null })
  return waitForRead(room, folio, { message, isKnown: rowOfHint(folio, notice) !== undefined })
}

/** Amazon's read lags behind its message: looked at again for an hour. The read is the truth that remains. */
async function waitForRead(
  room: PostRoom,
  folio: Folio,
  { message, isKnown }: { readonly message: InboxMessage; readonly isKnown: boolean },
): Promise<void> {
  const now = room.parts.clock.now()
  if (now < unknownUntil(message)) return room.inbox.postpone(message.id, withinTheHour(message, now))
  if (!isKnown) return park(room, folio, message, "unknown-object")
  return settling(room).settle(message, { outcome: "ignored", reason: "not-shown" })
}

async function later(room: PostRoom, folio: Folio | undefined, message: InboxMessage): Promise<void> {
  if (message.tries < mostTries) {
    await room.inbox.postpone(message.id, pauseAfter(message.tries, room.parts.clock.now()))
    return
  }
  await park(room, folio, message, "no-answer")
}

/** The history is written first: parked twice in it is better than parked and never told. */
async function park(room: PostRoom, folio: Folio | undefined, message: InboxMessage, reason: string): Promise<void> {
  const { parts, inbox } = room
  const at = parts.clock.now()
  if (folio) {
    const { id } = folio.orderReference
    const told = entry(
      { source: "notification", at },
      {
        orderReferenceId: id,
        kind: message.kind === "chargeback" ? "chargeback" : "order-reference",
        targetId: id,
        event: "notification-parked",
        amazonId: message.objectId,
        reason,
      },
    )
    await decideAndSchedule(parts, id, () => [told])
  }
  await inbox.settle(message.id, { outcome: "parked", reason }, at)
}

const settling = ({ inbox, parts }: PostRoom) => ({
  settle: (message: InboxMessage, how: Settlement): Promise<void> => inbox.settle(message.id, how, parts.clock.now()),
})
