/** Where the script came from: origin, region and environment are read off its own address. */
export const environmentPart = String.raw`
const ownAddress = (() => {
  const running = document.currentScript && document.currentScript.src
  const found = document.querySelector('script[src*="/OffAmazonPayments/"][src*="Widgets.js"]')
  return new URL(running || (found && found.src) || location.href)
})()
const hosted = ownAddress.origin
const region = (/\/OffAmazonPayments\/([a-z]+)\//.exec(ownAddress.pathname) || [])[1] || "eur"
const environment = ownAddress.pathname.includes("/sandbox/") ? "sandbox" : "live"
`
