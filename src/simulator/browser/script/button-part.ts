/** `OffAmazonPayments.Button`. */
export const buttonPart = String.raw`
const Button = (elementId, sellerId, given) => {
  const options = given || {}
  const press = () => {
    if (!sellerId) return call(options.onError, errorOf({ code: "MissingParameter", message: "The seller id is missing." }))
    pressedButton = { sellerId, options }
    try {
      call(options.authorization)
    } finally {
      pressedButton = undefined
    }
  }
  whenParsed(() => {
    const place = document.getElementById(elementId)
    if (place) drawButton(place, options, press)
    else warn("no element with the id " + elementId + " for the button.")
  })
}
`
