import type { MedusaContainer } from "@medusajs/framework/types"

import type { OwnTexts } from "../../services/domain/texts"
import { moduleIn } from "./parts-in"

/** The shop's own texts for buyers. */
export const textsIn = (container: MedusaContainer): OwnTexts => moduleIn(container).heart().options.texts ?? {}
