import { Fault } from "../../domain/fault"
import type { PaymentConnector } from "../../ports/payment-connector"
import { freshReference } from "../../support/fresh-reference"
import type { Conversation } from "./conversation"
import { operations } from "./operations"
import { withRequest } from "./with-request"

/** A session must say where the buyer comes back to. Nobody is ever sent there: this is the address in Amazon's samples. */
const reviewUrl = "https://localhost/store/checkout_review"

/**
 * Whether Amazon takes the keys and the store: a session is made of them, which reserves nothing and expires by itself
 * (amazon-pay-cv2.md 4.1). Of its service Amazon tells nothing in checkout v2.
 */
export async function check({ call, settings, soon }: Conversation): ReturnType<PaymentConnector["check"]> {
  const { storeId } = settings
  try {
    await call(operations.createCheckoutSession, { key: freshReference(), storeId, reviewUrl }, soon())
  } catch (error) {
    throw error instanceof Fault && isOfStore(error) ? wrongStore(error) : error
  }
  return { account: "ACTIVE" }
}

/** Whatever value Amazon minds, the store is the only one that the options give. */
const ofStore: ReadonlySet<string> = new Set(["InvalidParameterValue", "MissingParameterValue", "ResourceNotFound"])
const isOfStore = ({ kind, code }: Fault): boolean => kind === "refused" && ofStore.has(code)

const wrongStore = ({ operation, code, requestId }: Fault): Fault =>
  new Fault({
    operation,
    kind: "misconfigured",
    code,
    acted: "no",
    hint: "Amazon does not know this store of the merchant: check storeId in Seller Central, Integration Central",
    ...withRequest(requestId),
  })
