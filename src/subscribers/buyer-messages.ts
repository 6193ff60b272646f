import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { AmazonPayEvent } from "../services/domain/event-payload"
import type { MailedEvent } from "../services/domain/mails"
import { mailedEvents } from "../services/domain/mails"
import { writeToBuyerWorkflow } from "../workflows/write-to-buyer"

/** Said once in a process: a shop that writes to its buyers by itself must not read it with every payment. */
const said = { noProvider: false }

/** Messages to buyers who are gone, where the shop can send e-mail and has not switched them off. */
export default async function buyerMessages({
  event: { name, data },
  container,
}: SubscriberArgs<AmazonPayEvent[MailedEvent]>): Promise<void> {
  const known = mailedEvents.find((it) => it === name)
  if (!known) return
  const { result } = await writeToBuyerWorkflow(container).run({ input: { name: known, data } })
  if (result !== "no-provider" || said.noProvider) return
  said.noProvider = true
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info("amazon-pay: buyers are not written to; the shop has no notification provider for the channel email")
}

export const config: SubscriberConfig = {
  event: [...mailedEvents],
  context: { subscriberId: "amazon-pay-buyer-messages" },
}
