import { StatusBadge, Text } from "@medusajs/ui"

import { useCodes } from "../../hooks/use-codes"
import type { OrderPayment } from "../../hooks/use-order-payment"
import { useWords } from "../../hooks/use-words"

const toneColors = { neutral: "grey", good: "green", warning: "orange", danger: "red" } as const

/** The whole in one word, in a color that says whether somebody must look. */
export const SituationBadge = ({ situation }: Pick<OrderPayment, "situation">) => {
  const { t } = useWords()
  return (
    <StatusBadge color={toneColors[situation.tone]} data-tone={situation.tone}>
      {t(`situation.${situation.is}.label`)}
    </StatusBadge>
  )
}

/** What it means and what to do, then Amazon's own words for it. */
export const SituationText = ({ payment }: { readonly payment: OrderPayment }) => {
  const { t } = useWords()
  const { state, explained } = useCodes()
  const { is, reason, tone } = payment.situation
  const name = payment.names.at(-1)
  const why = tone === "good" ? null : explained("order-reference", reason)
  return (
    <div className="flex flex-col gap-y-1 px-6 py-4" data-situation={is}>
      <Text size="small">{t(`situation.${is}.text`)}</Text>
      {why && (
        <Text size="small" className="text-ui-fg-subtle">
          {why}
        </Text>
      )}
      <Text
        size="xsmall"
        className="text-ui-fg-subtle"
        title={[payment.state, payment.reason].filter(Boolean).join(" · ")}
      >
        {t("amazonSays", { state: state(payment.state, { kind: name?.called ?? "", reason: payment.reason }) })}
      </Text>
    </div>
  )
}
