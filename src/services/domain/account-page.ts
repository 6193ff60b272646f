/**
 * Where a buyer changes the payment method of one order in his Amazon account: the address of seed 003 on the host of the
 * account's region, in the words of either generation (de and eu stand for all euro countries).
 */
const hosts = {
  de: "payments.amazon.de",
  eu: "payments.amazon.de",
  uk: "payments.amazon.co.uk",
  us: "pay.amazon.com",
  na: "pay.amazon.com",
  jp: "payments.amazon.co.jp",
} as const

export const accountPage = (region: keyof typeof hosts, orderReferenceId: string): string =>
  `https://${hosts[region]}/mn/your-account/apa?action=renderOrderDetails&contractId=${encodeURIComponent(orderReferenceId)}`
