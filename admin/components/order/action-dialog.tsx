import { Hint, Prompt, Text, toast } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useId, useState } from "react"

import { useFocusBack } from "../../hooks/use-focus-back"
import { useOrderAction } from "../../hooks/use-order-action"
import type { OrderAnswer, OrderPayment } from "../../hooks/use-order-payment"
import { useWords } from "../../hooks/use-words"
import { AmountField } from "./amount-field"
import { DialogButtons } from "./dialog-buttons"
import { judged } from "./judged"

type Props = {
  readonly orderId: string
  readonly payment: OrderPayment
  readonly action: OrderPayment["actions"][number]
  readonly onClose: () => void
}

/** Asks before money moves, and stays until it is known whether it did. */
export const ActionDialog = ({ orderId, payment, action, onClose }: Props) => {
  const { t, word } = useWords()
  const form = useId()
  const [amount, setAmount] = useState(action.amount?.suggested ?? "")
  const verdict = judged(action, amount)
  const { name, wording } = action
  const done = ({ amazon_pay: now }: OrderAnswer) => {
    const asked = now?.alerts.find(({ code }) => code === `${name}-open`)
    if (asked) toast.warning(word("alert", asked.code))
    else toast.success(t(`action.${wording}.done`))
    onClose()
  }
  const { mutate, isPending, error } = useOrderAction(orderId, { onDone: done })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isPending || !verdict.allowed) return
    const takesAmount = name === "capture" || name === "refund"
    mutate(takesAmount ? { name, amount: verdict.amount } : { name })
  }
  const leave = () => {
    if (!isPending) onClose()
  }
  return (
    <Prompt open variant={name === "cancel" ? "danger" : "confirmation"} onOpenChange={(open) => open || leave()}>
      <Prompt.Content onCloseAutoFocus={useFocusBack()}>
        <form id={form} onSubmit={submit}>
          <Prompt.Header>
            <Prompt.Title>{t(`action.${wording}.title`)}</Prompt.Title>
            <Prompt.Description>{t(`action.${wording}.text`)}</Prompt.Description>
          </Prompt.Header>
          <div className="flex flex-col gap-y-3 px-6 pt-4">
            {action.hints.map((hint) => (
              <Text key={hint} size="small" weight="plus">
                {t(`hint.${hint}`)}
              </Text>
            ))}
            {action.amount && (
              <AmountField
                {...{ amount, setAmount, verdict, disabled: isPending, limits: action.amount }}
                currency={payment.currency}
              />
            )}
            {error && (
              <Hint variant="error" role="alert">
                {error.message}
              </Hint>
            )}
          </div>
        </form>
        <DialogButtons {...{ form, action, verdict, isPending, currency: payment.currency, onDismiss: leave }} />
      </Prompt.Content>
    </Prompt>
  )
}
