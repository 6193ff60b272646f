import type { Policy } from "../../src/services/payments/parts"
import type { Step } from "../walks/step"

const here = { cart: 0, server: 0 }

/** What every story of a buyer and his order is made of, whatever the generation. */
export const steps = {
  wallet: { do: "wallet", cart: 0, card: "1111" },
  press: { do: "press", ...here },
  button: { do: "button", ...here },
  comeBack: { do: "come-back", outcome: "Success", ...here },
  complete: { do: "complete", ...here },
  reconcile: { do: "reconcile", ...here },
  hint: { do: "hint", ...here },
  cancel: { do: "cancel", ...here },
  release: { do: "release", ...here },
  close: { do: "close", ...here },
  changeTotal: { do: "change-total", cart: 0, cents: 8000 },
} as const satisfies Readonly<Record<string, Step>>

export const pass = (seconds: number): Step => ({ do: "time", seconds })
export const capture = (cents: number): Step => ({ do: "capture", cents, ...here })
export const refund = (cents: number): Step => ({ do: "refund", cents, ...here })
export const comeBackWith = (outcome: string): Step => ({ do: "come-back", outcome, ...here })
export const chooses = (card: string): Step => ({ do: "card", cart: 0, card })

export const later: Partial<Policy> = { authorization: "async", pendingOrders: "accept" }
export const splitting: Partial<Policy> = { captureMismatch: "split", splitMayLoseReservation: true }

const { wallet, press, comeBack, complete } = steps
export const confirmed: readonly Step[] = [wallet, press, comeBack]
export const ordered: readonly Step[] = [...confirmed, complete]
export const captured: readonly Step[] = [...ordered, capture(9450)]
