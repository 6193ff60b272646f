import { Button, toast } from "@medusajs/ui"
import { useState } from "react"

import type { ClaimDecision } from "../hooks/use-claim-decision"
import { useClaimDecision } from "../hooks/use-claim-decision"
import { useWords } from "../hooks/use-words"
import { AskFirst } from "./ask-first"

type Props = {
  readonly orderId: string
  /** Amazon's id of the chargeback. */
  readonly claimId: string
  /** What a screen reader tells the buttons of several claims apart by. */
  readonly label: string
}

const decisions = ["lost", "won"] as const satisfies readonly ClaimDecision[]

/** The merchant has read in Seller Central what became of a chargeback, and says so here, after a question. */
export const ClaimDecisionButtons = ({ orderId, claimId, label }: Props) => {
  const { t } = useWords()
  const [asked, setAsked] = useState<ClaimDecision | null>(null)
  const { mutate, isPending, error, reset } = useClaimDecision({ orderId, claimId }, (decision) => {
    toast.success(t(`decideClaim.${decision}.done`))
    setAsked(null)
  })
  const ask = (decision: ClaimDecision | null) => {
    reset()
    setAsked(decision)
  }
  return (
    <div className="flex flex-wrap gap-2" data-claim={claimId}>
      {decisions.map((decision) => (
        <Button key={decision} size="small" variant="secondary" data-decision={decision} onClick={() => ask(decision)}>
          {t(`decideClaim.${decision}.label`)} <span className="sr-only">{label}</span>
        </Button>
      ))}
      {asked && (
        <AskFirst
          title={t(`decideClaim.${asked}.title`)}
          text={t(`decideClaim.${asked}.text`)}
          label={t(`decideClaim.${asked}.label`)}
          {...{ isPending, error }}
          onConfirm={() => mutate(asked)}
          onDismiss={() => ask(null)}
        />
      )}
    </div>
  )
}
