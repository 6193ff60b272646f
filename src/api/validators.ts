import { z } from "@medusajs/framework/zod"

const orderReferenceId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9-]{4,63}$/,
    "order_reference_id must be the id of an Amazon order reference, such as S02-1234567-1234567, " +
      "or of a checkout session, such as bd504926-f659-4ad7-a1a9-9a747aaf5275",
  )
/** Medusa's own message for a wrong type repeats the value; a token is repeated nowhere. */
const accessToken = z.custom<string>(
  (value) => typeof value === "string" && value !== "" && value.length <= 2048,
  "access_token must be a text of 1 to 2048 characters",
)
const language = z.string().max(35).optional()

/** Body of `POST /store/amazon-pay/carts/:id/order-reference`. */
export const AttachBody = z
  .object({
    order_reference_id: orderReferenceId,
    access_token: accessToken.optional(),
    import_address: z.boolean().optional(),
    language,
  })
  .strict()
export type AttachBody = z.infer<typeof AttachBody>

/** Body of `POST /store/amazon-pay/carts/:id/confirm`. */
export const ConfirmBody = z.object({ order_reference_id: orderReferenceId, language }).strict()
export type ConfirmBody = z.infer<typeof ConfirmBody>

/** Body of `POST /store/amazon-pay/button`. */
export const ButtonBody = z
  .object({ provider_id: z.string().min(1).max(100), cart_id: z.string().min(1).max(100).optional() })
  .strict()
export type ButtonBody = z.infer<typeof ButtonBody>

/** Body of `POST /store/amazon-pay/carts/:id/button`. */
export const OrderButtonBody = z.object({ language }).strict()
export type OrderButtonBody = z.infer<typeof OrderButtonBody>

/** Query of `GET /store/amazon-pay/config`. */
export const ConfigQuery = z.object({ provider_id: z.string().min(1).max(100) }).strict()
export type ConfigQuery = z.infer<typeof ConfigQuery>

/** Decimal text, so that no number is rounded on its way: "94.50". */
const decimal = z
  .string()
  .regex(/^(?!0+(\.0+)?$)[0-9]{1,9}(\.[0-9]{1,3})?$/, "amount must be a decimal text above zero, such as 94.50")

/** Body of the merchant's actions that take an amount: capture and refund. */
export const AmountBody = z.object({ amount: decimal }).strict()

/** Body of the merchant's other actions. */
export const EmptyBody = z.object({}).strict()
