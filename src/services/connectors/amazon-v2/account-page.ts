import type { Ref } from "../../domain/seen"
import { isSession, knownPermission } from "./permission-of"
import type { RegionId } from "./regions"

const hosts: Readonly<Record<RegionId, string>> = {
  eu: "payments.amazon.de",
  uk: "payments.amazon.co.uk",
  na: "pay.amazon.com",
  jp: "payments.amazon.co.jp",
}

/**
 * Where the buyer changes the payment method of one order in his Amazon account (amazon-pay-cv2.md 6.6). An order reference
 * of checkout v1 has the page that it had; without a charge permission there is only the account.
 */
export function accountPage(region: RegionId, order: Ref): string {
  const permission = encodeURIComponent(knownPermission(order) ?? "")
  const path = isSession(order.id)
    ? `/jr/your-account/ba/${permission}`
    : `/mn/your-account/apa?action=renderOrderDetails&contractId=${permission}`
  return `https://${hosts[region]}${permission === "" ? "/" : path}`
}
