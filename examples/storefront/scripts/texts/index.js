import { de } from "./de.js"
import { en } from "./en.js"
import { es } from "./es.js"
import { fr } from "./fr.js"
import { it } from "./it.js"

/** What the shop says, by language. */
export const texts = { en, de, fr, it, es }
