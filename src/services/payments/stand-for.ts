import type { HistoryWord } from "../domain/who-hears"
import type { Folio } from "../ports/ledger"
import type { CaptureRow } from "../ports/rows"
import { decideAndSchedule } from "./decide-and-schedule"
import { entry } from "./history"
import type { Parts } from "./parts"
import { watchAsks } from "./parts"
import { raise } from "./raise"

type Standing = { readonly orderReferenceId: string; readonly captureId: string }

/** A capture of the shop's stands for ours already, because Medusa booked it with the payment: linked, nothing is called. */
export const standFor = (
  parts: Parts,
  { orderReferenceId, captureId, medusaCaptureId }: Standing & { readonly medusaCaptureId: string },
): Promise<Folio> =>
  decideAndSchedule(parts, orderReferenceId, (folio) => {
    const row = folio.captures.find((it) => it.id === captureId)
    if (row?.link !== null) return []
    return [
      {
        in: "capture",
        id: captureId,
        when: { link: null },
        set: { link: medusaCaptureId, linkedAt: parts.clock.now() },
      },
      told(parts, { orderReferenceId, captureId }, "linked"),
    ]
  })

/** The shop's capture was never booked and is gone: nothing stands for ours any more. */
export const unlinkCapture = (
  parts: Parts,
  { orderReferenceId, captureId, medusaCapture }: Standing & { readonly medusaCapture: string },
): Promise<Folio> =>
  decideAndSchedule(parts, orderReferenceId, (folio) =>
    folio.captures.find((it) => it.id === captureId)?.link === medusaCapture
      ? [
          {
            in: "capture",
            id: captureId,
            when: { link: medusaCapture },
            set: { link: null, linkedAt: null, wantedBy: null },
          },
          told(parts, { orderReferenceId, captureId }, "unlinked"),
        ]
      : [],
  )

/**
 * One of many goes on to make good what a dead process left half-booked: whoever moves the moment of the link is it.
 * @returns whether it is the caller
 */
export const claimTorn = async (parts: Parts, { id, link, linkedAt }: CaptureRow): Promise<boolean> =>
  (await parts.ledger.commit([
    { in: "capture", id, when: { link, linkedAt }, set: { linkedAt: parts.clock.now() } },
  ])) === "done"

/** The shop has no payment left to record it on: a person must look, nothing is refunded by itself (DESIGN section 4). */
export const cannotRecord = (parts: Parts, of: Standing): Promise<Folio> =>
  decideAndSchedule(parts, of.orderReferenceId, ({ orderReference }) => {
    const raised = raise(orderReference, "captured-on-canceled")
    return raised.length === 0 ? [] : [...raised, told(parts, of, "captured-on-canceled")]
  })

const told = (parts: Parts, { orderReferenceId, captureId }: Standing, event: HistoryWord) =>
  entry(
    { source: "poll", at: parts.clock.now(), actor: watchAsks.actor },
    { orderReferenceId, kind: "capture", targetId: captureId, event },
  )
