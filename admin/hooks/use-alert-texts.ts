import { useCodes } from "./use-codes"
import { useFormats } from "./use-formats"
import type { OrderPayment } from "./use-order-payment"
import { useWords } from "./use-words"

type One = OrderPayment["alerts"][number]

/** What must not be overlooked, in a sentence that says what to do. */
export function useAlertTexts(currency: string) {
  const { word, has } = useWords()
  const { money, date } = useFormats()
  const { because } = useCodes()
  return ({ code, amount, reason, until }: One): string =>
    word("alert", has("alert", code) ? code : "other", {
      code,
      amount: amount === null ? "" : money(amount, currency),
      reason: reason === null ? "" : because(code, reason),
      until: until === null ? "" : date(until),
    })
}
