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
  const [asked, setAsked] = useState<OrderPayment["actions"][number] | null>(null)
  const { mutate, isPending } = useOrderAction(orderId, {
    onDone: () => toast.success(t("action.refresh.done")),
    onFailed: ({ message }) => toast.error(message),
  })
  // What was refused may not be offered any more; its dialog stays until the reason was read.
  const action = payment.actions.find(({ name }) => name === asked?.name) ?? asked
  return (
    <div className="flex flex-wrap gap-2 px-6 py-4">
      {payment.actions.map((offered) => (
        <Button
          key={offered.name}
          size="small"
          variant={variants[offered.name] ?? "secondary"}
          data-action={offered.name}
          isLoading={!offered.confirm && isPending}
          onClick={() => (offered.confirm ? setAsked(offered) : mutate({ name: "refresh" }))}
        >
          {t(`action.${offered.wording}.label`)}
        </Button>
      ))}
      {action && <ActionDialog key={action.name} {...{ orderId, payment, action }} onClose={() => setAsked(null)} />}
    </div>
  )
}
