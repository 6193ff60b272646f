import { keepsTheAccountContract } from "./account.contract"
import type { Harness } from "./contract-world"
import { keepsTheMoneyContract } from "./money.contract"
import { keepsTheOrderContract } from "./order.contract"
import { keepsTheTroubleContract } from "./trouble.contract"

/** Everything that every connector must do. `begin` gives a fresh world and a connector that speaks to it. */
export const keepsTheConnectorContract = (name: string, begin: () => Promise<Harness>): void => {
  keepsTheOrderContract(name, begin)
  keepsTheMoneyContract(name, begin)
  keepsTheTroubleContract(name, begin)
  keepsTheAccountContract(name, begin)
}
