import { mayCount } from "../domain/may-count"
import { amazonCeiling } from "../domain/money"
import { untold } from "../domain/untold"
import type { Folio } from "../ports/ledger"
import type { CaptureRow } from "../ports/rows"
import type { Policy } from "./parts"

/** What a capture may still give back, in minor units. */
export type Room = { readonly capture: CaptureRow; readonly left: bigint }

/** The newest capture that has room for all of it; where none has, the one with most room takes what it can. */
export function fewestParts(room: readonly Room[], wanted: bigint): Room | undefined {
  const most = room.reduce<Room | undefined>((best, it) => (best && best.left >= it.left ? best : it), undefined)
  return room.find(({ left }) => left >= wanted) ?? most
}

/** What each capture may still give back, newest first. */
export function roomOf(folio: Folio, sessionId: string, policy: Policy): readonly Room[] {
  const mine = new Set(folio.authorizations.filter((row) => row.sessionId === sessionId).map((row) => row.id))
  return folio.captures
    .filter((row) => mine.has(row.authorizationId) && row.state === "Completed" && !isClaimed(folio, row))
    .map((capture) => ({ capture, left: ceiling(capture, policy) - given(folio, capture) }))
    .filter(({ left }) => left > 0n)
    .reverse()
}

const ceiling = (row: CaptureRow, policy: Policy): bigint =>
  (policy.refundAboveCaptured ? amazonCeiling(row.amount) : row.amount).minor

/**
 * Completed, pending, unsettled and foreign refunds alike; only what surely did not happen is left out. A chargeback
 * counts until it is decided for the shop.
 */
const given = (folio: Folio, capture: CaptureRow): bigint =>
  [
    ...folio.refunds.filter((row) => row.captureId === capture.id && mayCount(row)),
    ...folio.chargebacks.filter((row) => row.captureId === capture.id && row.decision !== "won"),
  ].reduce((total, row) => total + row.amount.minor, 0n)

/** A claim of which Amazon did not say what it is against may be against any capture of the order. */
const isClaimed = (folio: Folio, { id }: CaptureRow): boolean =>
  folio.chargebacks.some((row) => row.decision === null && (row.captureId === id || row.state === untold))

/** Why there may be less room than was captured, for the merchant; empty when no claim waits for him. */
export function claimsInTheWay(folio: Folio): string {
  const claims = folio.chargebacks.filter((row) => row.decision === null).map(({ amazonId }) => amazonId)
  return claims.length === 0
    ? ""
    : `; the buyer claims money back at Amazon or his bank (${claims.join(", ")}): see in Seller Central what became of it and confirm it on the order, or he may get it twice`
}
