import type { Language } from "../language"

/** Scopes of Login with Amazon and Amazon Pay, in words for the buyer. */
const scopes: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  profile: {
    en: "your name and e-mail address",
    de: "Ihren Namen und Ihre E-Mail-Adresse",
    fr: "votre nom et votre adresse e-mail",
    it: "nome e indirizzo e-mail",
    es: "tu nombre y tu dirección de correo",
  },
  postal_code: {
    en: "your postal code",
    de: "Ihre Postleitzahl",
    fr: "votre code postal",
    it: "codice postale",
    es: "tu código postal",
  },
  "payments:widget": {
    en: "use of the Amazon Pay widgets",
    de: "die Nutzung der Amazon-Pay-Widgets",
    fr: "l’utilisation des widgets Amazon Pay",
    it: "uso dei widget Amazon Pay",
    es: "el uso de los widgets de Amazon Pay",
  },
  "payments:shipping_address": {
    en: "your full delivery address",
    de: "Ihre vollständige Lieferadresse",
    fr: "votre adresse de livraison complète",
    it: "indirizzo di consegna completo",
    es: "tu dirección de envío completa",
  },
  "payments:billing_address": {
    en: "your full billing address",
    de: "Ihre vollständige Rechnungsadresse",
    fr: "votre adresse de facturation complète",
    it: "indirizzo di fatturazione completo",
    es: "tu dirección de facturación completa",
  },
}

/** One sentence for each scope asked for; a scope that we do not know is shown as it came. */
export const scopesInWords = (scope: string, language: Language): readonly string[] =>
  scope
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => (Object.hasOwn(scopes, word) ? scopes[word]?.[language] : undefined) ?? word)
