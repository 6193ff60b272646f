import { Fault } from "../domain/fault"
import type { Money } from "../domain/money"
import type { Folio } from "../ports/ledger"
import type { AuthorizationRow, CaptureRow } from "../ports/rows"
import { freshId } from "../support/fresh-id"
import { nextIntent } from "./due"
import { entry } from "./history"
import type { Captured, CapturingFor } from "./link-capture"
import { linkCapture } from "./link-capture"
import { newAttempt } from "./new-attempt"
import type { NotCaptured } from "./not-captured"
import { notCaptured } from "./not-captured"
import type { Asker, Parts } from "./parts"
import { refOf } from "./refs"
import { learn, send } from "./send"

type Collecting = { readonly authorization: AuthorizationRow; readonly amount: Money; readonly input: CapturingFor }

/** Commits the intent, sends, and links only what Amazon says is Completed. */
export async function sendCapture(
  parts: Parts,
  folio: Folio,
  { authorization, amount, input }: Collecting,
): Promise<Captured | NotCaptured | "again"> {
  const row = newCapture(parts, folio, { authorization, amount, input })
  const { id } = folio.orderReference
  const committed = await parts.ledger.commit([
    { in: "capture", insert: row },
    entry(
      { source: "call", at: row.createdAt, actor: input.asker.actor },
      { orderReferenceId: id, kind: "capture", targetId: row.id, event: "intent" },
    ),
    nextIntent(folio, row.createdAt),
  ])
  if (committed === "lost") return "again"
  const sent = await send(
    parts,
    { ...folio, captures: [...folio.captures, row] },
    { kind: "capture", row },
    { repeat: false, asker: input.asker },
  )
  if (sent.is === "void") return afterRefusal(parts, folio, authorization, { fault: sent.fault, asker: input.asker })
  if (sent.is === "unknown")
    return notCaptured(
      "in-doubt",
      `Amazon's answer was lost (${sent.fault.code}); the outcome is being determined and will be recorded by itself`,
    )
  const settled = sent.folio.captures.find((it) => it.id === row.id) ?? row
  if (settled.state === "Completed") return linkCapture(parts, sent.folio, settled, { input, event: "linked" })
  if (settled.state === "Declined")
    return notCaptured("declined", `Amazon declined the capture (${settled.reason ?? "no reason"})`)
  return notCaptured(
    "pending",
    "the capture was accepted and is pending at Amazon; it will be recorded by itself once it is completed",
  )
}

type Refusal = { readonly fault: Fault; readonly asker: Asker }

/** Amazon refused the question itself: an authorization that has ended meanwhile is read, so that the ledger knows. */
async function afterRefusal(
  parts: Parts,
  folio: Folio,
  authorization: AuthorizationRow,
  { fault, asker }: Refusal,
): Promise<NotCaptured> {
  if (fault.kind !== "refused") return notCaptured("refused", fault.message)
  try {
    const { connector } = parts.account(folio.orderReference.account)
    const { seen } = await connector.as(asker.priority).read(refOf("authorization", authorization))
    const after = (await learn(parts, folio, seen, { asker })).authorizations.find((it) => it.id === authorization.id)
    const ended =
      after && after.state !== "Open" ? `; the authorization is ${after.state} (${after.reason ?? "no reason"})` : ""
    return notCaptured("refused", `${fault.message}${ended}`)
  } catch (error) {
    if (error instanceof Fault) return notCaptured("refused", fault.message)
    throw error
  }
}

const newCapture = (parts: Parts, folio: Folio, { authorization, amount, input }: Collecting): CaptureRow => ({
  id: freshId("apc", parts.clock.now()),
  createdAt: parts.clock.now(),
  orderReferenceId: folio.orderReference.id,
  authorizationId: authorization.id,
  amount,
  ...newAttempt(),
  origin: "merchant",
  wantedBy: input.medusaCaptureId,
  link: null,
  linkedAt: null,
})
