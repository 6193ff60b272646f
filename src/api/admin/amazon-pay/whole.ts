import { z } from "@medusajs/framework/zod"

/** A whole number of a query, from `least` to `most`; `otherwise` where it is not given. */
export const whole = (least: number, most: number, otherwise: number) =>
  z.coerce.number().int().min(least).max(most).default(otherwise)
