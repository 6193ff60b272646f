import { Hint, Input, Label } from "@medusajs/ui"
import { useId } from "react"

import { useFormats } from "../../hooks/use-formats"
import type { OrderPayment } from "../../hooks/use-order-payment"
import { useWords } from "../../hooks/use-words"
import type { Verdict } from "./judged"

type Props = {
  readonly amount: string
  readonly setAmount: (amount: string) => void
  readonly verdict: Verdict
  readonly limits: NonNullable<OrderPayment["actions"][number]["amount"]>
  readonly currency: string
  readonly disabled: boolean
}

/** The amount guard where it can be seen: what this amount leads to, and why another one is not taken. */
export const AmountField = ({ amount, setAmount, verdict, limits, currency, disabled }: Props) => {
  const { t } = useWords()
  const { money } = useFormats()
  const id = useId()
  const rest = (Number(limits.most) - Number(verdict.amount)).toString()
  const shown = verdict.allowed ? { amount: money(verdict.amount, currency), rest: money(rest, currency) } : {}
  const said = { most: money(limits.most, currency), ...shown }
  const refusedOther = limits.ranges.find(({ allowed }) => !allowed)
  return (
    <div className="flex flex-col gap-y-1">
      <Label htmlFor={id} size="small" weight="plus">
        {t("action.amount", { currency })}
      </Label>
      <Input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        value={amount}
        readOnly={limits.fixed}
        disabled={disabled}
        aria-invalid={!verdict.allowed}
        aria-describedby={`${id}says`}
        onChange={({ target }) => setAmount(target.value)}
      />
      <Hint id={`${id}says`} variant={verdict.allowed ? "info" : "error"}>
        {t(verdict.says, said)}
        {limits.fixed && refusedOther ? ` ${t(`says.${refusedOther.says}`)}` : ""}
      </Hint>
    </div>
  )
}
