import { checkoutV1 } from "./checkout-v1"
import { checkoutV2 } from "./checkout-v2"
import type { Generation } from "./generation"

/** Connectors that the trouble tests know, each with the Amazon that it speaks to. */
export const generations = {
  "amazon-mws": checkoutV1,
  "amazon-v2": checkoutV2,
} as const satisfies Readonly<Record<string, Generation>>

export type ConnectorName = keyof typeof generations
export const connectorNames = Object.keys(generations) as readonly ConnectorName[]
