import { StatusBadge, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

import { useCodes } from "../../hooks/use-codes"
import { useFormats } from "../../hooks/use-formats"
import type { OrderPayment } from "../../hooks/use-order-payment"
import { useWords } from "../../hooks/use-words"
import { ClaimDecisionButtons } from "../claim-decision"

type Row = {
  readonly id: string
  readonly amazon_id: string | null
  readonly state: string
  readonly reason: string | null
  readonly amount: string
  readonly created_at: string
  readonly external?: boolean
  readonly at_most?: boolean
}

const colors: Readonly<Record<string, "green" | "orange" | "red" | "grey">> = {
  Open: "green",
  Completed: "green",
  Declined: "red",
  Closed: "grey",
  Void: "grey",
}

type LineProps = { readonly kind: string; readonly row: Row; readonly currency: string; readonly children?: ReactNode }

const Line = ({ kind, row, currency, children }: LineProps) => {
  const { t } = useWords()
  const { money, moment } = useFormats()
  const { state, explained } = useCodes()
  const amount = money(row.amount, currency)
  const why = row.state === "Open" || row.state === "Completed" ? null : explained(kind, row.reason)
  return (
    <div className="flex flex-col gap-y-1" data-kind={kind} data-state={row.state}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text size="small" leading="compact" weight="plus">
          {t(`kind.${kind}`)} · {row.at_most ? t("upTo", { amount }) : amount}
        </Text>
        <StatusBadge
          color={kind === "chargeback" ? "red" : (colors[row.state] ?? "orange")}
          title={[row.state, row.reason].filter(Boolean).join(" · ")}
        >
          {state(row.state, { kind, reason: row.reason })}
        </StatusBadge>
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle break-all">
        {[moment(row.created_at), row.amazon_id, row.external ? t("external") : null].filter(Boolean).join(" · ")}
      </Text>
      {why && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {why}
        </Text>
      )}
      {children}
    </div>
  )
}

const Deadlines = ({ row }: { readonly row: OrderPayment["authorizations"][number] }) => {
  const { t } = useWords()
  const { date } = useFormats()
  const { capture_by: by, expires_at: ends } = row
  const told = [by && t("transactions.captureBy", { at: date(by) }), ends && t("transactions.ends", { at: date(ends) })]
  if (by === null && ends === null) return null
  return (
    <Text size="xsmall" data-deadlines>
      {told.filter(Boolean).join("; ")}
    </Text>
  )
}

type ClaimProps = { readonly orderId: string; readonly row: OrderPayment["chargebacks"][number] }

/** What became of a claim, or the buttons to say so. */
const Claim = ({ orderId, row: { amazon_id: claimId, decision } }: ClaimProps) => {
  const { t } = useWords()
  if (decision !== null) return <Text size="xsmall">{t(`decideClaim.${decision}.done`)}</Text>
  return claimId === null ? null : <ClaimDecisionButtons {...{ orderId, claimId }} label={claimId} />
}

type Props = { readonly orderId: string; readonly payment: OrderPayment }

/** Every authorization with its captures, every capture with its refunds and claims. */
export const Transactions = ({ orderId, payment }: Props) => {
  const { t } = useWords()
  const { authorizations, captures, refunds, chargebacks, currency } = payment
  const below = <T extends { readonly parent: string }>(rows: readonly T[], id: string) =>
    rows.filter(({ parent }) => parent === id)
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4" aria-label={t("transactions.title")}>
      {authorizations.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("transactions.none")}
        </Text>
      )}
      {authorizations.map((authorization) => (
        <div key={authorization.id} className="flex flex-col gap-y-3">
          <Line kind="authorization" row={authorization} currency={currency}>
            <Deadlines row={authorization} />
          </Line>
          {below(captures, authorization.id).map((capture) => (
            <div key={capture.id} className="border-ui-border-base flex flex-col gap-y-3 border-l pl-3">
              <Line kind="capture" row={capture} currency={currency} />
              {below(refunds, capture.id).map((row) => (
                <div key={row.id} className="border-ui-border-base border-l pl-3">
                  <Line kind="refund" row={row} currency={currency} />
                </div>
              ))}
              {below(chargebacks, capture.id).map((row) => (
                <div key={row.id} className="border-ui-border-base border-l pl-3">
                  <Line kind="chargeback" row={row} currency={currency}>
                    <Claim {...{ orderId, row }} />
                  </Line>
                </div>
              ))}
            </div>
          ))}
        </div>
      ))}
    </section>
  )
}
