import { Button, toast } from "@medusajs/ui"
import { useState } from "react"

import { useOrderAction } from "../../hooks/use-order-action"
import type { OrderPayment } from "../../hooks/use-order-payment"
import { useWords } from "../../hooks/use-words"
import { ActionDialog } from "./action-dialog"

type Props = { readonly orderId: string; readonly payment: OrderPayment }

const variants: Readonly<Record<string, "primary" | "secondary" | "danger">> = { capture: "primary", cancel: "danger" }

/** What the state allows, and nothing else. */
export const Actions = ({ orderId, payment }: Props) => {
  const { t } = useWords()
  const [asked, setAsked] = useState<string | null>(null)
  const { mutate, isPending } = useOrderAction(orderId)
  const action = payment.actions.find(({ name }) => name === asked)
  const refresh = () =>
    mutate(
      { name: "refresh" },
      { onSuccess: () => toast.success(t("action.refresh.done")), onError: ({ message }) => toast.error(message) },
    )
  return (
    <div className="flex flex-wrap gap-2 px-6 py-4">
      {payment.actions.map(({ name, wording, confirm }) => (
        <Button
          key={name}
          size="small"
          variant={variants[name] ?? "secondary"}
          data-action={name}
          isLoading={!confirm && isPending}
          onClick={() => (confirm ? setAsked(name) : refresh())}
        >
          {t(`action.${wording}.label`)}
        </Button>
      ))}
      {action && <ActionDialog key={action.name} {...{ orderId, payment, action }} onClose={() => setAsked(null)} />}
    </div>
  )
}
