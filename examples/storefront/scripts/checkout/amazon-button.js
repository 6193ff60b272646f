import { browserDid } from "../behind/record.js"
import { language } from "../shop.js"
import { byId } from "../dom.js"
import { amazonAccount } from "./amazon-account.js"

/** What the shop asks the buyer to share: who he is, and the widgets with his addresses and cards. */
const scope = "profile payments:widget payments:shipping_address payments:billing_address"

/** The languages that Amazon knows for European shops. */
const buttonLanguages = { de: "de-DE", en: "en-GB", fr: "fr-FR", it: "it-IT", es: "es-ES" }

/**
 * Draws Amazon's button. When the buyer has signed in, his token is in the cookie, and `signedIn` is called.
 *
 * @param {string} elementId
 * @param {() => void} signedIn
 */
export async function amazonButton(elementId, signedIn) {
  const account = await amazonAccount()
  if (account === undefined) return byId(elementId)?.parentElement?.remove()
  const { settings, amazon } = account
  const login = () => {
    browserDid("Login.authorize(…)")
    amazon.Login.authorize({ scope, popup: true }, (answer) => {
      if (answer.error === undefined) signedIn()
    })
  }
  amazon.OffAmazonPayments.Button(elementId, settings.sellerId, {
    type: "PwA",
    color: "Gold",
    size: "medium",
    language: buttonLanguages[language],
    authorization: login,
  })
}
