import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { Published } from "../../services/payments/publish"
import { moduleIn } from "./parts-in"

export const publishAnnouncementsStep = createStep(
  "amazon-pay-publish-announcements",
  async (_: undefined, { container }) => new StepResponse<Published>(await moduleIn(container).publish()),
)
