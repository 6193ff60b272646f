import type { PaymentConnector, Priority } from "../../ports/payment-connector"
import { converse } from "../../support/calls/conversation"
import type { ConnectorParts } from "../../support/calls/connector-parts"
import { accountPage } from "./account-page"
import { assembleCall } from "./assemble-call"
import { browserSettings } from "./browser-settings"
import { createButton } from "./button"
import { canOf } from "./can"
import { hearNotification } from "./hear-notification"
import { hearReturn } from "./hear-return"
import { namesOf } from "./names-of"
import { moneyVerbs } from "./money-verbs"
import { withOldOrderReferences } from "./old-order-references"
import { orderVerbs } from "./order-verbs"
import { readVerbs } from "./read-verbs"
import type { AmazonV2Settings } from "./settings"
import { createSigner } from "./signature"

/**
 * Amazon Pay checkout v2, spoken to directly (amazon-pay-cv2.md). One connector stands for one merchant account in one
 * environment.
 */
export function amazonV2(settings: AmazonV2Settings, parts: ConnectorParts): PaymentConnector {
  const signer = createSigner(settings.publicKeyId, settings.privateKey)
  const { call, vitals } = assembleCall(settings, { ...parts, signer })
  const button = createButton(settings, signer)

  const serving = (priority: Priority): PaymentConnector => {
    const conversation = converse(call, settings, { clock: parts.clock, priority })
    const reading = readVerbs(conversation)
    const moving = moneyVerbs(conversation)
    return {
      can: canOf(settings.region),
      browser: browserSettings(settings),
      as: serving,
      ...orderVerbs(conversation),
      ...reading,
      ...moving,
      button,
      vitals,
      accountPage: (order) => accountPage(settings.region, order),
      namesOf,
      hearReturn,
      hearNotification,
      ...(settings.orderReferencesOfV1 === true
        ? withOldOrderReferences({ ...reading, ...moving, hearNotification })
        : {}),
    }
  }
  return serving("buyer")
}
