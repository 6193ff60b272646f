import { toast } from "@medusajs/ui"
import { useEffect } from "react"

import { useAlertTexts } from "./use-alert-texts"
import type { OrderPayment } from "./use-order-payment"
import { useWords } from "./use-words"

/**
 * Medusa puts every widget below its own sections, whatever the zone, and its payment panel above offers to capture all
 * the same: what must not be overlooked is called out at the top of the page, too, until it is dismissed.
 */
export function useOutcry(payment: OrderPayment, target: string): void {
  const { t } = useWords()
  const told = useAlertTexts(payment.currency)
  const is = payment.situation.tone === "danger" ? payment.situation.is : null
  const worst = payment.alerts[0]
  const title = is === null ? "" : `${t("title")}: ${t(`situation.${is}.label`)}`
  const description = is === null ? "" : worst?.tone === "danger" ? told(worst) : t(`situation.${is}.text`)
  const label = t("show")
  useEffect(() => {
    if (title === "") return
    const onClick = () => document.getElementById(target)?.scrollIntoView({ block: "start" })
    const action = { label, altText: label, onClick }
    const id = toast.error(title, { description, action, duration: Infinity })
    return () => {
      toast.dismiss(id)
    }
  }, [title, description, label, target])
}
