import type { ConnectorId } from "../connectors/registry"
import { defaultConnector } from "../connectors/registry"

type Checkout = {
  readonly called: string
  /** Amazon brings buyers to the shop's review page, and refuses http there in live (amazon-pay-cv2.md 4.1). */
  readonly bringsToReview: boolean
  /** What Amazon may take its time for can be collected at once all the same (amazon-pay-cv2.md 4.2, 6.5). */
  readonly collectsWhatWaits: boolean
}

/** What decides which options go together, by connector. */
const checkouts: Readonly<Record<ConnectorId, Checkout>> = {
  "amazon-mws": { called: "Checkout v1", bringsToReview: false, collectsWhatWaits: true },
  "amazon-v2": { called: "Checkout v2", bringsToReview: true, collectsWhatWaits: false },
}

const byConnector = new Map<unknown, Checkout>(Object.entries(checkouts))

/** The checkout of an account, by its option `connector`. */
export const checkoutOf = (connector: unknown): Checkout => byConnector.get(connector) ?? checkouts[defaultConnector]
