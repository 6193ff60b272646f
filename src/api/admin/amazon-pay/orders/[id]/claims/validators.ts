import { z } from "@medusajs/framework/zod"

/** Body of `POST /admin/amazon-pay/orders/:id/claims/:claim_id`. */
export const DecideClaimBody = z.object({ decision: z.enum(["lost", "won"]) }).strict()
export type DecideClaimBody = z.infer<typeof DecideClaimBody>
