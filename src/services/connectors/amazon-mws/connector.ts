import type { PaymentConnector, Priority } from "../../ports/payment-connector"
import { converse } from "../../support/calls/conversation"
import type { ConnectorParts } from "../../support/calls/connector-parts"
import { accountPage } from "./account-page"
import { assembleCall } from "./assemble-call"
import { browserSettings } from "./browser-settings"
import { canOf } from "./can"
import { hearNotification } from "./hear-notification"
import { hearReturn } from "./hear-return"
import { moneyVerbs } from "./money-verbs"
import { orderVerbs } from "./order-verbs"
import { readVerbs } from "./read-verbs"
import type { AmazonMwsSettings } from "./settings"

/**
 * Amazon Pay checkout v1, spoken to directly: the Off-Amazon Payments section of Amazon MWS, version 2013-01-01
 * (amazon-pay-cv1.md). One connector stands for one seller account in one environment.
 */
export function amazonMws(settings: AmazonMwsSettings, parts: ConnectorParts): PaymentConnector {
  const { call, vitals } = assembleCall(settings, parts)

  const serving = (priority: Priority): PaymentConnector => {
    const conversation = converse(call, settings, { clock: parts.clock, priority })
    return {
      can: canOf(settings.region),
      browser: browserSettings(settings),
      as: serving,
      ...readVerbs(conversation),
      ...orderVerbs(conversation),
      ...moneyVerbs(conversation),
      vitals,
      accountPage: ({ id }) => accountPage(settings.region, id),
      namesOf: ({ id }) => [{ called: "order-reference", id }],
      hearReturn,
      button: () => {
        throw new Error("checkout v1 begins with widgets in the page, not with a signed button")
      },
      tellDelivery: () => Promise.reject(new Error("checkout v1 takes no word of deliveries")),
      hearNotification,
    }
  }
  return serving("buyer")
}
