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

const languageWish = (given) => given || document.documentElement.lang || navigator.language || "en-GB"

const newChannel = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (it) => it.toString(36)).join("")

const withQuery = (target, values) => {
  const address = new URL(target, location.href)
  for (const [name, value] of Object.entries(values)) if (value !== undefined) address.searchParams.set(name, value)
  return address.href
}

const call = (listener, ...values) => {
  if (typeof listener !== "function") return
  try {
    listener(...values)
  } catch (error) {
    setTimeout(() => { throw error })
  }
}

const whenParsed = (work) => {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", work, { once: true })
  else work()
}

const warn = (text) => console.warn("Amazon Pay (simulator): " + text)
`
