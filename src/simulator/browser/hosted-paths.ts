/**
 * Where the simulator's own pages live. Amazon's real host and path of the hosted page are not documented; only the
 * names of its two query parameters are (sellerId, amazonPaymentContractId).
 */
export const hostedPaths = {
  login: "/_hosted/login",
  profile: "/_hosted/profile",
  sca: "/_hosted/sca",
  addressBook: "/_hosted/widgets/address-book",
  addressBookView: "/_hosted/widgets/address-book/view",
  addressBookChoice: "/_hosted/widgets/address-book/choice",
  wallet: "/_hosted/widgets/wallet",
  walletView: "/_hosted/widgets/wallet/view",
  walletChoice: "/_hosted/widgets/wallet/choice",
} as const

const lpa = ["eur", "de", "gbp", "uk", "jp"]

/** Every path under which Amazon serves Widgets.js, live and sandbox (integration guide, "Widgets.js locations"). */
export const widgetsScriptPaths: ReadonlySet<string> = new Set([
  ...lpa.map((region) => `/OffAmazonPayments/${region}/lpa/js/Widgets.js`),
  ...lpa.map((region) => `/OffAmazonPayments/${region}/sandbox/lpa/js/Widgets.js`),
  "/OffAmazonPayments/us/js/Widgets.js",
  "/OffAmazonPayments/us/sandbox/js/Widgets.js",
])
