import type { AuthorizePaymentOutput } from "@medusajs/framework/types"
import { MedusaError, PaymentSessionStatus } from "@medusajs/framework/utils"

import type { Language } from "../../services/domain/language"
import { rowOf } from "../../services/domain/problem"
import type { OwnTexts } from "../../services/domain/texts"
import { textOf } from "../../services/domain/texts"
import type { Authorized } from "../../services/payments/authorize"
import type { NotCaptured } from "../../services/payments/not-captured"
import type { Refused } from "../../services/payments/refused"
import type { Standing } from "../../services/payments/standing-of"
import { paymentData } from "./session"

/**
 * Amazon's outcomes in Medusa's words. `isLate`: the order was placed as pending; Medusa would leave its paid total at 0
 * for `captured`, so that a capture made with the authorization is recorded afterwards. A refusal is thrown: a
 * returned status reaches the storefront as an opaque 400.
 */
export function toAuthorizeOutput(
  outcome: Authorized,
  { isLate }: { readonly isLate: boolean },
): AuthorizePaymentOutput {
  const data = paymentData(outcome.folio, outcome.authorization)
  if (outcome.is === "pending") return { status: PaymentSessionStatus.PENDING_AUTHORIZATION, data }
  return { status: outcome.captured && !isLate ? PaymentSessionStatus.CAPTURED : PaymentSessionStatus.AUTHORIZED, data }
}

/** The buyer reads the message; the storefront reads the code, or asks the outcome route. */
export const authorizationError = ({ problem }: Refused, language: Language, own: OwnTexts = {}): MedusaError =>
  new MedusaError(
    MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR,
    textOf(rowOf(problem.code).text, language, own),
    problem.code,
  )

/** The merchant reads the message. */
export const moneyError = (what: "capture" | "refund", { detail }: NotCaptured): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, `Amazon Pay, ${what}: ${detail}`)

/** A session's status by where the ledger stands. */
export const statusOf: Readonly<Record<Standing["state"], PaymentSessionStatus>> = {
  none: PaymentSessionStatus.PENDING,
  attached: PaymentSessionStatus.PENDING,
  confirmed: PaymentSessionStatus.PENDING,
  authorized: PaymentSessionStatus.AUTHORIZED,
  pending: PaymentSessionStatus.PENDING_AUTHORIZATION,
  checking: PaymentSessionStatus.PENDING_AUTHORIZATION,
  declined: PaymentSessionStatus.REQUIRES_MORE,
  ended: PaymentSessionStatus.CANCELED,
}
