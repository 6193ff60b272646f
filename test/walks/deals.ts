import type { ConnectorName } from "../builders/generations/generations"
import type { Deal } from "./deal"
import { dealV1 } from "./deal-v1"
import { dealV2 } from "./deal-v2"

export const deals = {
  "amazon-mws": dealV1,
  "amazon-v2": dealV2,
} as const satisfies Readonly<Record<ConnectorName, Deal>>
