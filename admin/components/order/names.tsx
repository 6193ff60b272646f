import { Copy, Text } from "@medusajs/ui"

import type { OrderPayment } from "../../hooks/use-order-payment"
import { useWords } from "../../hooks/use-words"

/** The account, and what Amazon calls the payment: by these ids it is found in Seller Central. */
export const Names = ({ payment: { account, names } }: { readonly payment: OrderPayment }) => {
  const { word, t } = useWords()
  return (
    <ul className="flex min-w-0 flex-col gap-y-1">
      {names.map(({ called, id }) => (
        <li key={id} className="flex min-w-0 items-center gap-x-1" data-called={called}>
          <Text as="span" size="xsmall" className="text-ui-fg-subtle break-all">
            {account} · {word("called", called)} {id}
          </Text>
          <Copy content={id} aria-label={t("copy", { what: word("called", called) })} />
        </li>
      ))}
    </ul>
  )
}
