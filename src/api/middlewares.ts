import { defineMiddlewares, validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"

import { DifferencesQuery, MendBody, ReportsQuery, StartReportBody } from "./admin/amazon-pay/reconciliation/validators"
import { NotificationsQuery } from "./admin/amazon-pay/notifications/validators"
import { InsightQuery, OverviewQuery, VerifyBody } from "./admin/amazon-pay/overview/validators"
import { answerOnce } from "./answer-once"
import { DecideClaimBody } from "./admin/amazon-pay/orders/[id]/claims/validators"
import { AmountBody, AttachBody, ButtonBody, ConfigQuery, ConfirmBody, EmptyBody, OrderButtonBody } from "./validators"

export default defineMiddlewares({
  routes: [
    // Medusa sorts wildcards before the routes they cover.
    { matcher: "/admin/amazon-pay/*", methods: ["POST"], middlewares: [answerOnce] },
    // The signature is over the bytes as they came, whatever content type they claim.
    { matcher: "/hooks/amazon-pay/ipn", methods: ["POST"], bodyParser: false },
    {
      matcher: "/admin/amazon-pay/orders/:id/claims/:claim_id",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(DecideClaimBody)],
    },
    ...["capture", "refund"].map((action) => ({
      matcher: `/admin/amazon-pay/orders/:id/${action}`,
      methods: ["POST" as const],
      middlewares: [validateAndTransformBody(AmountBody)],
    })),
    ...["release", "authorize", "close", "cancel"].map((action) => ({
      matcher: `/admin/amazon-pay/orders/:id/${action}`,
      methods: ["POST" as const],
      middlewares: [validateAndTransformBody(EmptyBody)],
    })),
    {
      matcher: "/admin/amazon-pay/overview",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(OverviewQuery, {})],
    },
    {
      matcher: "/admin/amazon-pay/insight",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(InsightQuery, {})],
    },
    {
      matcher: "/admin/amazon-pay/health/verify",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(VerifyBody)],
    },
    {
      matcher: "/admin/amazon-pay/health/test-notification",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(EmptyBody)],
    },
    {
      matcher: "/admin/amazon-pay/notifications",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(NotificationsQuery, {})],
    },
    ...["process", "pin"].map((action) => ({
      matcher: `/admin/amazon-pay/notifications/:id/${action}`,
      methods: ["POST" as const],
      middlewares: [validateAndTransformBody(EmptyBody)],
    })),
    {
      matcher: "/admin/amazon-pay/reconciliation",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(StartReportBody)],
    },
    {
      matcher: "/admin/amazon-pay/reconciliation",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(ReportsQuery, {})],
    },
    {
      matcher: "/admin/amazon-pay/reconciliation/:id/differences",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(DifferencesQuery, {})],
    },
    {
      matcher: "/admin/amazon-pay/reconciliation/differences/:id/mend",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(MendBody)],
    },
    {
      matcher: "/store/amazon-pay/config",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(ConfigQuery, {})],
    },
    {
      matcher: "/store/amazon-pay/button",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(ButtonBody)],
    },
    {
      matcher: "/store/amazon-pay/carts/:id/button",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(OrderButtonBody)],
    },
    {
      matcher: "/store/amazon-pay/carts/:id/order-reference",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(AttachBody)],
    },
    {
      matcher: "/store/amazon-pay/carts/:id/confirm",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(ConfirmBody)],
    },
  ],
})
