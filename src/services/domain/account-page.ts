/**
 * Where a buyer changes the payment method of one order in his Amazon account: the address of seed 003 on the host of the
 * account's region (de stands for all euro countries).
 */
const hosts = {
  de: "payments.amazon.de",
  uk: "payments.amazon.co.uk",
  us: "pay.amazon.com",
  jp: "payments.amazon.co.jp",
} as const

export const accountPage = (region: keyof typeof hosts, orderReferenceId: string): string =>
  `https://${hosts[region]}/mn/your-account/apa?action=renderOrderDetails&contractId=${encodeURIComponent(orderReferenceId)}`
