import { worthOf } from "../domain/authorization-meaning"
import type { Money } from "../domain/money"
import type { Folio } from "../ports/ledger"
import type { AuthorizationRow } from "../ports/rows"
import { freshId } from "../support/fresh-id"
import { nextIntent } from "./due"
import { entry } from "./history"
import { newAttempt } from "./new-attempt"
import type { Asker, Parts } from "./parts"
import { send } from "./send"

export type Further = {
  readonly orderReferenceId: string
  /** The authorization whose round and session the further one belongs to. */
  readonly besideId: string
  readonly amount: Money
  readonly purpose: "part" | "rest"
  /** The count of intents that the amount was decided on; another one since then, and nothing is sent. */
  readonly intents?: number
  readonly asker: Asker
}

export type Reserved = { readonly is: "reserved"; readonly folio: Folio; readonly row: AuthorizationRow }
export type NotReserved = { readonly is: "not-reserved"; readonly why: string }

/**
 * Reserves a further amount on an order reference, synchronously, for a capture of another amount (DESIGN section 8).
 * Asked for when the connector `can.further`. Anything but a plain grant is no reservation.
 */
export async function authorizeFurther(parts: Parts, input: Further): Promise<Reserved | NotReserved> {
  const folio = await parts.ledger.load({ id: input.orderReferenceId })
  const beside = folio?.authorizations.find((it) => it.id === input.besideId)
  if (!folio || !beside) return notReserved("the authorization is gone from the ledger")
  if (input.intents !== undefined && input.intents !== folio.orderReference.intents) return notReserved(elsewhere)
  const row = newRow(parts, folio, { beside, ...input })
  const by = { source: "call", at: row.createdAt, actor: input.asker.actor } as const
  const of = { orderReferenceId: folio.orderReference.id, kind: "authorization", targetId: row.id } as const
  const told = entry(by, { ...of, event: "intent", to: input.purpose })
  const committed = await parts.ledger.commit([
    { in: "authorization", insert: row },
    told,
    nextIntent(folio, row.createdAt),
  ])
  if (committed === "lost") return notReserved(elsewhere)
  const grown = { ...folio, authorizations: [...folio.authorizations, row] }
  const sent = await send(parts, grown, { kind: "authorization", row }, { repeat: false, asker: input.asker })
  if (sent.is !== "answered") return notReserved(sent.fault.message)
  const settled = sent.folio.authorizations.find((it) => it.id === row.id) ?? row
  if (worthOf(settled) === "granted") return { is: "reserved", folio: sent.folio, row: settled }
  return notReserved(`Amazon answered ${[settled.state, settled.reason].filter(Boolean).join(", ")}`)
}

const elsewhere = "another capture of this order reference is under way"

const notReserved = (why: string): NotReserved => ({ is: "not-reserved", why })

const newRow = (
  parts: Parts,
  folio: Folio,
  { beside, amount, purpose }: Pick<Further, "amount" | "purpose"> & { readonly beside: AuthorizationRow },
): AuthorizationRow => ({
  ...beside,
  id: freshId("apa", parts.clock.now()),
  createdAt: parts.clock.now(),
  purpose,
  try: folio.authorizations.filter((it) => it.roundId === beside.roundId && it.purpose === purpose).length + 1,
  amount,
  mode: "sync",
  captureNow: false,
  ...newAttempt(),
  expiresAt: null,
})
