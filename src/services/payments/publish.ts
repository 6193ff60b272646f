import type { EventName } from "../domain/event-names"
import { isEventName } from "../domain/event-names"
import type { AmazonPayEvent } from "../domain/event-payload"
import type { Clock } from "../ports/clock"
import type { Announced, Outbox } from "../ports/outbox"

/** An event as it leaves. */
export type Outgoing = {
  readonly [Name in EventName]: { readonly name: Name; readonly data: AmazonPayEvent[Name] }
}[EventName]

type Publishing = {
  readonly outbox: Outbox
  readonly clock: Clock
  /** Hands an event to the shop's event bus. What rejects is tried again when the lease is over. */
  readonly emit: (event: Outgoing) => Promise<void>
}

export type Published = { readonly sent: number; readonly failed: number }

/** Handing over takes milliseconds; a process that dies keeps the others waiting for no longer than this. */
const lease = 60_000
/** Order references leased at a time. */
const batch = 20
/** A run ends after so long, also when more is waiting: the next one goes on. */
const runTime = 30_000

/**
 * Publishes what waits, at least once: each event is handed over, then marked as sent. A crash in between hands it over
 * again. Events of one order reference leave in their order, as long as a lease holds.
 */
export async function publish({ outbox, clock, emit }: Publishing): Promise<Published> {
  const begun = clock.now().getTime()
  const total = { sent: 0, failed: 0 }
  while (clock.now().getTime() - begun < runTime) {
    const until = new Date(clock.now().getTime() + lease)
    const ids = await outbox.claim(clock.now(), until, batch)
    if (ids.length === 0) break
    for (const id of ids) {
      const { sent, failed } = await publishOf(id, { outbox, clock, emit })
      total.sent += sent
      total.failed += failed
      // What could not be handed over waits for the end of the lease, so that a bus in trouble is not pressed.
      if (failed === 0) await outbox.release(id, until)
    }
  }
  return total
}

async function publishOf(id: string, { outbox, clock, emit }: Publishing): Promise<Published> {
  let sent = 0
  for (const announced of await outbox.unsent(id)) {
    const event = eventOf(announced)
    try {
      if (event) await emit(event)
    } catch {
      return { sent, failed: 1 }
    }
    await outbox.sent(announced.id, clock.now())
    sent += 1
  }
  return { sent, failed: 0 }
}

/** A name out of another version's table is not ours to send; it is marked, so that it keeps nothing waiting. */
function eventOf({ name, data, ...row }: Announced): Outgoing | undefined {
  if (!isEventName(name)) return undefined
  const facts = {
    event_id: row.id,
    occurred_at: row.createdAt.toISOString(),
    account: row.account,
    environment: row.environment,
    cart_id: row.cartId,
    order_id: row.orderId,
    order_reference_id: row.amazonId,
    charge_permission_id: row.laterId,
  }
  // The pair of name and payload is what announcements.ts committed together; JSON does not carry the type.
  return { name, data: { ...data, ...facts } } as unknown as Outgoing
}
