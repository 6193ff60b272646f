import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  ProviderWebhookPayload,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { AbstractPaymentProvider, MedusaError, PaymentSessionStatus } from "@medusajs/framework/utils"

import type { Language } from "../../services/domain/language"
import { languageOf } from "../../services/domain/language"
import { chargeable, describeMoney, highestCharge } from "../../services/domain/money"
import { authorize } from "../../services/payments/authorize"
import { capture } from "../../services/payments/capture"
import { currentRound } from "../../services/payments/guard-authorize"
import type { Account, Parts } from "../../services/payments/parts"
import { merchantAsks } from "../../services/payments/parts"
import { refund } from "../../services/payments/refund"
import type { Refused } from "../../services/payments/refused"
import { standingOf } from "../../services/payments/standing-of"
import type { Shop } from "../../services/ports/shop"
import { authorizationError, moneyError, statusOf, toAuthorizeOutput } from "./answers"
import { cancel } from "./cancel"
import { requireCart } from "./cart-of"
import type { Cradle } from "./cradle"
import { hearWebhook } from "./hear-webhook"
import { fromMedusa } from "./money"
import { sessionData, sessionIdOf, withoutOwnKeys } from "./session"
import { shopOf } from "./shop-of"

export type ProviderOptions = { readonly account: string }

/** Amazon Pay as Medusa's payment provider: reads Medusa's rows, calls the heart, answers in Medusa's words. */
export class AmazonPayProvider extends AbstractPaymentProvider<ProviderOptions> {
  static override identifier = "amazon-pay"
  readonly #cradle: Cradle
  readonly #account: string

  /** @throws MedusaError at boot when the entry names no account. */
  static override validateOptions(options: Record<string, unknown>): void {
    if (typeof options["account"] === "string" && options["account"] !== "") return
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      'Amazon Pay: each provider entry needs options: { account: "<name in accounts>" }',
    )
  }

  constructor(cradle: Cradle & Record<string, unknown>, options: ProviderOptions) {
    super(cradle, options)
    this.#cradle = cradle
    this.#account = options.account
  }

  async initiatePayment({ data, amount, currency_code }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const sessionId = sessionIdOf(data)
    const account = this.#accountFor(amount, currency_code)
    await requireCart(this.#cradle, sessionId)
    return { id: sessionId, data: sessionData(sessionId, account) }
  }

  updatePayment({ data, amount, currency_code }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    this.#accountFor(amount, currency_code)
    return Promise.resolve({ data: withoutOwnKeys(data) })
  }

  async authorizePayment({ context }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const sessionId = idFrom(context?.idempotency_key)
    const session = await this.#cradle.paymentSessionService.retrieve(sessionId, {
      select: ["id", "status", "amount", "raw_amount", "currency_code"],
    })
    const amount = fromMedusa(session.raw_amount, session.currency_code)
    const outcome = await authorize(this.#parts, { sessionId, amount })
    if (outcome.is === "refused") throw this.#refusal(outcome, await this.#languageOf(sessionId))
    return toAuthorizeOutput(outcome, { isLate: isPending(session.status) })
  }

  async capturePayment({ data, context }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const id = idFrom(context?.idempotency_key)
    const row = await this.#cradle.captureService.retrieve(id, { select: ["id", "amount", "raw_amount", "created_by"] })
    const sessionId = sessionIdOf(data)
    const session = await this.#currencyOf(sessionId)
    const outcome = await capture(this.#parts, {
      sessionId,
      medusaCaptureId: id,
      amount: fromMedusa(row.raw_amount, session),
      createdBy: row.created_by,
      shop: this.#shop,
      asker: merchantAsks(row.created_by),
    })
    if (outcome.is === "not-captured") throw moneyError("capture", outcome)
    return { data: { ...data } }
  }

  async refundPayment({ data, amount, context }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const id = idFrom(context?.idempotency_key)
    const row = await this.#cradle.refundService.retrieve(id, { select: ["id", "created_by"] })
    const sessionId = sessionIdOf(data)
    const outcome = await refund(this.#parts, {
      sessionId,
      medusaRefundId: id,
      amount: fromMedusa(amount, await this.#currencyOf(sessionId)),
      createdBy: row.created_by,
      shop: this.#shop,
      asker: merchantAsks(row.created_by),
    })
    if (outcome.is === "not-captured") throw moneyError("refund", outcome)
    return { data: { ...data } }
  }

  async cancelPayment({ data, context }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    await cancel(this.#parts, this.#cradle, { sessionId: sessionIdOf(data), paymentId: context?.idempotency_key })
    return { data: { ...data } }
  }

  /** No lock, no call, no throw: Medusa deletes sessions while it changes carts. What was begun ends by the reconciler. */
  deletePayment({ data }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return Promise.resolve({ data: { ...data } })
  }

  retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return Promise.resolve({ data: { ...data } })
  }

  async getPaymentStatus({ data }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const folio = await this.#parts.ledger.load({ sessionId: sessionIdOf(data) })
    return { status: statusOf[standingOf(folio).state], data: { ...data } }
  }

  getWebhookActionAndData(payload: ProviderWebhookPayload["payload"]): Promise<WebhookActionResult> {
    return hearWebhook(this.#cradle, payload)
  }

  get #shop(): Shop {
    const { captureService, refundService } = this.#cradle
    return shopOf({
      listCaptures: (filters, config) => captureService.list(filters, config),
      listRefunds: (filters, config) => refundService.list(filters, config),
    })
  }

  get #parts(): Parts {
    return this.#cradle.amazon_pay.parts(this.#cradle.locking)
  }

  /** @throws MedusaError invalid_data when the account cannot take this amount. */
  #accountFor(amount: InitiatePaymentInput["amount"], currencyCode: string): Account {
    const account = this.#parts.account(this.#account)
    const money = fromMedusa(amount, currencyCode)
    const takes = account.connector.can.currencies.includes(money.currency)
    if (takes && chargeable(money)) return account
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      takes
        ? `Amazon Pay takes amounts above zero and up to ${describeMoney(highestCharge(money.currency))}`
        : `The Amazon Pay account "${account.name}" takes ${account.connector.can.currencies.join(", ")}, not ${money.currency}`,
    )
  }

  async #currencyOf(sessionId: string): Promise<string> {
    const folio = await this.#parts.ledger.load({ sessionId })
    const round = folio && currentRound(folio)
    if (round) return round.total.currency
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "the ledger knows no Amazon Pay order reference for this payment",
    )
  }

  #refusal(outcome: Refused, language: Language): MedusaError {
    return authorizationError(outcome, language, this.#cradle.amazon_pay.heart().options.texts)
  }

  async #languageOf(sessionId: string) {
    const folio = await this.#parts.ledger.load({ sessionId })
    return languageOf(folio && currentRound(folio)?.language, this.#cradle.amazon_pay.heart().options.language)
  }
}

const isPending = (status: string): boolean => status === (PaymentSessionStatus.PENDING_AUTHORIZATION as string)

function idFrom(key: string | undefined): string {
  if (key) return key
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    "Medusa gave no idempotency key; this Medusa version is not supported",
  )
}
