import { orderReferenceId } from "../domain/ids"
import type { Folio } from "../ports/ledger"
import type { RoundRow } from "../ports/rows"
import type { AttachInput } from "./attach"
import { attach } from "./attach"
import type { ButtonSigned } from "./button-token"
import { readButtonToken, saidWith } from "./button-token"
import { dueSoon } from "./due"
import { entry } from "./history"
import { isStale } from "./is-stale"
import type { Parts } from "./parts"
import type { Refused } from "./refused"
import { refused } from "./refused"

type Arriving = {
  readonly signed: ButtonSigned
  /** Raw query string of the return. */
  readonly query: string
  /** As for attach. */
  readonly stillOpen: NonNullable<AttachInput["stillOpen"]>
}

/** What a return's token says of a button; undefined for the return of a round. */
export const signedIn = (parts: Parts, token: string): ButtonSigned | undefined =>
  readButtonToken(token, parts.stateSecrets)

/**
 * The buyer said yes with a signed button, and comes back: only now is his checkout session known. It is tied to the cart
 * that the button was signed for, which Amazon must confirm, and his yes becomes the round that the button promised.
 * Whoever comes back again finds it there. Reserves nothing.
 */
export async function arriveByButton(
  parts: Parts,
  { signed, query, stillOpen }: Arriving,
): Promise<Refused | { readonly is: "arrived" }> {
  if (await parts.ledger.load({ roundId: signed.roundId })) return { is: "arrived" }
  const { cartId, account } = signed
  if (isStale(signed.signedAt, parts.clock.now())) return refused("sca-unproven", "it is too old")
  const hint = parts.account(account).connector.hearReturn(query)
  if (hint.is !== "session") return refused("sca-unproven", "the return names no checkout session")
  const attached = await attach(parts, {
    cartId,
    account,
    orderReferenceId: orderReferenceId(hint.id),
    saidYes: saidWith(signed),
    stillOpen,
  })
  if (attached.is === "refused") return attached
  return (await begin(parts, attached.folio, signed)) ? { is: "arrived" } : refused("order-reference-used-up")
}

/** False when the checkout session stands for another yes. */
async function begin(parts: Parts, folio: Folio, signed: ButtonSigned): Promise<boolean> {
  const { id } = folio.orderReference
  const [round] = folio.rounds
  if (round) return round.id === signed.roundId
  const at = parts.clock.now()
  const told = { orderReferenceId: id, kind: "round", targetId: signed.roundId } as const
  const committed = await parts.ledger.commit([
    { in: "round", insert: roundOf(signed, id, at) },
    entry({ source: "return", at, actor: "buyer" }, { ...told, event: "settled" }),
    dueSoon(folio, at, { supersededAt: null }),
  ])
  if (committed === "done") return true
  const now = await parts.ledger.load({ roundId: signed.roundId })
  return now?.orderReference.id === id
}

/** Settled from the start: with the button, the buyer has said yes at Amazon. */
const roundOf = ({ roundId, signedAt, ...signed }: ButtonSigned, orderReferenceId: string, at: Date): RoundRow => ({
  id: roundId,
  createdAt: at,
  orderReferenceId,
  n: 1,
  sessionId: signed.sessionId,
  total: signed.total,
  authenticate: null,
  captureNow: signed.captureNow,
  language: signed.language,
  confirm: "settled",
  arrivedAt: null,
  proof: "none",
  handedOutAt: signedAt,
})
