import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { nudge } from "../modules/amazon-pay/outbox/nudge"
import type { AmazonPayModuleService } from "../modules/amazon-pay/service"
import { processNotificationsWorkflow } from "./process-notifications"
import { moduleIn } from "./steps/parts-in"

/** So many order references are looked after at once, before others get their turn. */
const perRun = 200

type Post = { container: MedusaContainer; readonly knock: () => void }
const posts = new WeakMap<AmazonPayModuleService, Post>()

/** Processes what was stored, after the answer and one run at a time. What fails or is cut off is left to the job. */
export function processSoon(container: MedusaContainer): void {
  const service = moduleIn(container)
  const post = posts.get(service) ?? postOf(container)
  posts.set(service, post)
  post.container = container
  post.knock()
}

function postOf(container: MedusaContainer): Post {
  const post: Post = { container, knock: nudge(() => process(post.container)) }
  return post
}

async function process(container: MedusaContainer): Promise<void> {
  try {
    await processNotificationsWorkflow(container).run({ input: { limit: perRun } })
  } catch (error) {
    const said = error instanceof Error ? error.name : "unknown"
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`amazon-pay notifications: ${said}`)
  }
}
