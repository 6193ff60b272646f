import type { Inbox, InboxMessage, TopicTrust } from "../../src/services/ports/inbox"

type Kept = InboxMessage & { readonly leaseUntil: Date | null }

/** An inbox in memory with the rules of the real one; `rows`: what it holds, oldest first. */
export function memoryInbox(): Inbox & { readonly rows: () => readonly InboxMessage[] } {
  let kept: readonly Kept[] = []
  let pins: readonly { readonly account: string; readonly topic: string }[] = []
  const change = (id: string, set: Partial<Kept>) => {
    kept = kept.map((row) => (row.id === id ? { ...row, ...set } : row))
  }
  const judged = (message: InboxMessage, { listed, accounts }: TopicTrust): InboxMessage => {
    const own = pins.filter(({ account }) => accounts.includes(account))
    const isPinned = own.some(({ topic }) => topic === message.topic)
    if (own.length > 0 ? isPinned : listed) return message
    const reason = own.length > 0 ? "topic-not-pinned" : "topic-not-listed"
    return { ...message, outcome: "held", reason, body: null }
  }
  return {
    rows: () => kept,
    store: async (message, trust) => {
      if (kept.some((row) => row.account === message.account && row.messageId === message.messageId)) return "known"
      const row = judged(message, trust)
      kept = [...kept, { ...row, leaseUntil: null }]
      return row.outcome === "held" ? "held" : "stored"
    },
    claim: async (now, until, limit) => {
      const free = kept.filter(
        ({ outcome, dueAt, leaseUntil }) => outcome === null && dueAt <= now && (!leaseUntil || leaseUntil <= now),
      )
      const [first] = free
      const mine = free
        .filter((row) => (row.orderReferenceId ?? row.id) === (first?.orderReferenceId ?? first?.id))
        .slice(0, limit)
      for (const { id, tries } of mine) change(id, { leaseUntil: until, tries: tries + 1 })
      return kept.filter(({ id }) => mine.some((row) => row.id === id))
    },
    settle: async (id, how) => change(id, how),
    postpone: async (id, dueAt) => change(id, { dueAt, leaseUntil: null }),
    retry: async (id, at) => {
      const row = kept.find((it) => it.id === id && it.outcome === "parked" && it.body !== null)
      if (row) change(id, { outcome: null, reason: null, dueAt: at, tries: 0, leaseUntil: null })
      return row ? "waiting" : "gone"
    },
    pinTopic: async ({ account, topic }) => {
      pins = [...pins, { account, topic }]
    },
    forgetBodies: async () => 0,
    countForged: () => undefined,
    watch: async () => ({ waiting: 0, oldestWaiting: null, held: 0, parked: 0, last: null, forged: 0 }),
  }
}
