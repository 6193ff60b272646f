/** Messages from our own frames and popups. Both window and origin must be the expected ones. */
export const messagesPart = String.raw`
const listen = (channel, expected, hear) => {
  const receive = ({ source, origin, data }) => {
    if (source !== expected() || origin !== hosted || !data || data.amazonPaySimulator !== channel) return
    hear(data)
  }
  window.addEventListener("message", receive)
  return () => window.removeEventListener("message", receive)
}

const orderReferenceOf = (id) => ({ getAmazonOrderReferenceId: () => id })

const errorOf = ({ code, message }) => ({ getErrorCode: () => code, getErrorMessage: () => message })
`
