import { amazonAndLedger } from "./amazon-and-ledger"
import type { Finding } from "./difference-kinds"
import { ledgerAndShop } from "./ledger-and-shop"
import { moneyAndOrder, strangers } from "./money-and-order"
import type { Sides } from "./sides"

const rules = [amazonAndLedger, ledgerAndShop, moneyAndOrder, strangers] as const

/** Everything in which Amazon, the ledger and the shop differ over one order reference. Pure. */
export const compare = (sides: Sides): readonly Finding[] => rules.flatMap((rule) => rule(sides))
