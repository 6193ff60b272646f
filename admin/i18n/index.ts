import { de } from "../texts/de"
import { en } from "../texts/en"
import { es } from "../texts/es"
import { fr } from "../texts/fr"
import { it } from "../texts/it"

/** Medusa's form: language, then namespace. */
export default {
  en: { amazonPay: en },
  de: { amazonPay: de },
  fr: { amazonPay: fr },
  it: { amazonPay: it },
  es: { amazonPay: es },
}
