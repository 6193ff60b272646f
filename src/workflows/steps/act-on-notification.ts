import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { NotificationAction, NotificationView } from "../../services/domain/notification-view"
import { decideAndSchedule } from "../../services/payments/decide-and-schedule"
import { entry } from "../../services/payments/history"
import { whyNotAgain, whyNotPinned } from "../../services/payments/view/notification-view"
import type { ReadMessage } from "../../services/ports/inbox-readings"
import { inboxReadingsIn, notificationViews } from "./notification-views"
import { moduleIn, partsIn } from "./parts-in"

/** `actor`: the Medusa user or API key that asked. */
export type ActOnNotificationInput = {
  readonly id: string
  readonly actor: string
  readonly action: NotificationAction
}

export type ActedOnNotification =
  | { readonly is: "done"; readonly notification: NotificationView }
  | { readonly is: "refused"; readonly why: string }
  | { readonly is: "unknown" }

type Asked = { readonly message: ReadMessage; readonly actor: string }
/** Resolves to why it was not done. */
type Deed = (container: MedusaContainer, asked: Asked) => Promise<string | undefined>

const process: Deed = async (container, { message, actor }) => {
  const parts = partsIn(container)
  const at = parts.clock.now()
  const retried = await moduleIn(container).inbox().retry(message.id, at)
  if (retried === "gone") return "Somebody else has taken this notification up just now."
  if (message.ledgerId === null) return undefined
  const told = entry(
    { source: "admin", at, actor },
    {
      orderReferenceId: message.ledgerId,
      kind: message.kind === "chargeback" ? "chargeback" : "order-reference",
      targetId: message.ledgerId,
      event: "notification-again",
      amazonId: message.objectId,
    },
  )
  await decideAndSchedule(parts, message.ledgerId, () => [told])
  return undefined
}

const pin: Deed = async (container, { message: { account, topic }, actor }) => {
  await moduleIn(container).inbox().pinTopic({ account, topic, actor }, partsIn(container).clock.now())
  return undefined
}

const deeds = {
  process: { why: whyNotAgain, deed: process },
  pin: { why: whyNotPinned, deed: pin },
} as const satisfies Readonly<Record<NotificationAction, object>>

/** Does one thing with one notification; what is processed again is only taken up here. */
export const actOnNotificationStep = createStep(
  "amazon-pay-act-on-notification",
  async ({ id, actor, action }: ActOnNotificationInput, { container }) => {
    const readings = inboxReadingsIn(container)
    const message = await readings.message(id)
    if (!message) return new StepResponse<ActedOnNotification>({ is: "unknown" })
    const { why, deed } = deeds[action]
    const refused = why(message) ?? (await deed(container, { message, actor }))
    if (refused !== undefined) return new StepResponse<ActedOnNotification>({ is: "refused", why: refused })
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`amazon-pay notification ${id}: ${action} asked for by ${actor}`)
    const [notification] = await notificationViews(container, [(await readings.message(id)) ?? message])
    return new StepResponse<ActedOnNotification>(notification ? { is: "done", notification } : { is: "unknown" })
  },
)
