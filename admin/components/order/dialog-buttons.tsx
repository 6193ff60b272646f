import { Button, Prompt } from "@medusajs/ui"

import { useFormats } from "../../hooks/use-formats"
import type { OrderPayment } from "../../hooks/use-order-payment"
import { useWords } from "../../hooks/use-words"
import type { Verdict } from "./judged"

type Props = {
  /** Id of the form that the second button submits. */
  readonly form: string
  readonly action: OrderPayment["actions"][number]
  readonly verdict: Verdict
  readonly isPending: boolean
  readonly currency: string
  readonly onDismiss: () => void
}

/** Back, and the action with the amount that it will move. */
export const DialogButtons = ({ form, action, verdict, isPending, currency, onDismiss }: Props) => {
  const { t } = useWords()
  const { money } = useFormats()
  const amount = action.amount && verdict.allowed ? ` ${money(verdict.amount, currency)}` : ""
  return (
    <Prompt.Footer>
      <Button type="button" size="small" variant="secondary" disabled={isPending} onClick={onDismiss}>
        {t("action.dismiss")}
      </Button>
      <Button
        type="submit"
        form={form}
        size="small"
        variant={action.name === "cancel" ? "danger" : "primary"}
        isLoading={isPending}
        disabled={!verdict.allowed}
        data-confirm
      >
        {t(`action.${action.wording}.label`)}
        {amount}
      </Button>
    </Prompt.Footer>
  )
}
