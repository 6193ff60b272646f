/** Small things that every script of Amazon's needs. */
export const helperPart = String.raw`
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
