import { texts } from "./texts"

const { en, de, fr, it, es } = texts

/** Medusa's form: language, then namespace. */
export default {
  en: { amazonPay: en },
  de: { amazonPay: de },
  fr: { amazonPay: fr },
  it: { amazonPay: it },
  es: { amazonPay: es },
}
