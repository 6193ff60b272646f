import { Alert } from "@medusajs/ui"

import { useAlertTexts } from "../../hooks/use-alert-texts"
import type { OrderPayment } from "../../hooks/use-order-payment"
import { useWords } from "../../hooks/use-words"
import { SellerCentralLink } from "./seller-central-link"

/** What must not be overlooked; announced to who cannot see it. */
export const Alerts = ({ payment }: { readonly payment: OrderPayment }) => {
  const { t } = useWords()
  const told = useAlertTexts(payment.currency)
  if (payment.alerts.length === 0) return null
  return (
    <ul className="flex flex-col gap-y-2 px-6 py-4" aria-label={t("attention")}>
      {payment.alerts.map((one, at) => (
        <li key={`${one.code}${at.toString()}`} data-alert={one.code}>
          <Alert
            variant={one.tone === "danger" ? "error" : "warning"}
            role={one.tone === "danger" ? "alert" : "status"}
          >
            {told(one)}
            {one.at_amazon && (
              <>
                {" "}
                <SellerCentralLink href={payment.seller_central}>{t("seeAtAmazon")}</SellerCentralLink>
              </>
            )}
          </Alert>
        </li>
      ))}
    </ul>
  )
}
