import type { RegionId } from "./regions"

const hosts: Readonly<Record<RegionId, string>> = {
  de: "payments.amazon.de",
  uk: "payments.amazon.co.uk",
  us: "pay.amazon.com",
  jp: "payments.amazon.co.jp",
}

/** Where the buyer changes the payment method of one order in his Amazon account: the address of seed 003. */
export const accountPage = (region: RegionId, orderReferenceId: string): string =>
  `https://${hosts[region]}/mn/your-account/apa?action=renderOrderDetails&contractId=${encodeURIComponent(orderReferenceId)}`
