import type { Folio } from "../ports/ledger"
import { leftToGiveBack } from "./left-to-give-back"

/** Whether more was collected than was given back, or may have been. */
export const keptMoney = (folio: Folio): boolean => leftToGiveBack(folio) > 0n
