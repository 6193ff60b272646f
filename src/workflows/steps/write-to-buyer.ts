import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { AmazonPayEvent } from "../../services/domain/event-payload"
import type { Language } from "../../services/domain/language"
import { languageOf } from "../../services/domain/language"
import type { MailedEvent, MailKind } from "../../services/domain/mails"
import { mailFor, mails } from "../../services/domain/mails"
import type { Ref } from "../../services/domain/seen"
import type { Mail } from "../../services/domain/write-mail"
import { writeMail } from "../../services/domain/write-mail"
import { messagesOf } from "../../services/options/messages-of"
import type { BuyerMessages } from "../../services/options/options"
import { canMail } from "./can-mail"
import { orderOfCart } from "./order-of-cart"
import { moduleIn, partsIn } from "./parts-in"

export type WriteToBuyerInput = { readonly name: MailedEvent; readonly data: AmazonPayEvent[MailedEvent] }

/** What became of a message, for the log and tests. */
export type Written = "sent" | "off" | "no-provider" | "no-order"

type Order = {
  readonly id: string
  readonly email?: string | null
  readonly display_id?: number
  readonly custom_display_id?: string | null
  readonly cart?: { readonly locale?: string | null } | null
}
type Letter = WriteToBuyerInput & {
  readonly order: Order
  readonly language: Language
  readonly messages: BuyerMessages
}

/** The event's id keeps a repeated event from being mailed twice: Medusa sends one notification per key. */
export const writeToBuyerStep = createStep(
  "amazon-pay-write-to-buyer",
  async (input: WriteToBuyerInput, { container }) => new StepResponse<Written>(await write(container, input)),
)

async function write(container: MedusaContainer, { name, data }: WriteToBuyerInput): Promise<Written> {
  const messages = messagesOf(moduleIn(container).heart().options, data.account)
  if (!messages) return "off"
  if (!canMail(container)) return "no-provider"
  const order = await orderOf(container, data.order_id ?? (await orderOfCart(container, data.cart_id)))
  if (!order?.email) return "no-order"
  const language = await languageFor(container, order, data.cart_id)
  const kind = mailFor(name, data.reason)
  const mail = compose(container, kind, { name, data, order, language, messages })
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: order.email,
    channel: "email",
    template: `amazon-pay-${kind}`,
    trigger_type: name,
    resource_id: order.id,
    resource_type: "order",
    idempotency_key: data.event_id,
    content: mail,
    data: { ...mail, language, event: data },
  })
  return "sent"
}

async function orderOf(container: MedusaContainer, id: string | null): Promise<Order | undefined> {
  if (id === null) return undefined
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const fields = ["id", "email", "display_id", "custom_display_id", "cart.locale"]
  const { data } = await query.graph({ entity: "order", fields, filters: { id } })
  return (data as readonly Order[])[0]
}

/** The cart's language, then the one in which the buyer paid, then the shop's. */
async function languageFor(container: MedusaContainer, { cart }: Order, cartId: string): Promise<Language> {
  const folio = await partsIn(container).ledger.load({ cartId })
  return languageOf(cart?.locale, folio?.rounds.at(-1)?.language, moduleIn(container).heart().options.language)
}

function compose(container: MedusaContainer, kind: MailKind, { data, order, language, messages }: Letter): Mail {
  const { storefront } = moduleIn(container).heart().options
  const shopPage = filledIn(messages.payOtherwise ?? storefront.failure, {
    order_id: order.id,
    cart_id: data.cart_id,
    outcome: data.reason ?? "",
    next: "cart",
    language,
  })
  return writeMail(
    { ...mails[kind][language], ...messages.texts?.[kind]?.[language] },
    {
      order: order.custom_display_id ?? String(order.display_id ?? order.id),
      amount: amountFor(language, data),
      link: (kind === "update-payment-method" ? accountPage(container, data) : undefined) ?? shopPage,
    },
  )
}

/** Undefined when the account is in the options no longer. */
function accountPage(container: MedusaContainer, data: WriteToBuyerInput["data"]): string | undefined {
  const { account, order_reference_id: id, charge_permission_id: later } = data
  if (!moduleIn(container).heart().accounts.includes(account)) return undefined
  const order: Ref = { kind: "order-reference", id, ...(later === null ? {} : { more: { later } }) }
  return partsIn(container).account(account).connector.accountPage(order)
}

const amountFor = (language: Language, { amount, currency_code }: WriteToBuyerInput["data"]): string =>
  amount === null || currency_code === null
    ? ""
    : new Intl.NumberFormat(language, { style: "currency", currency: currency_code }).format(Number(amount))

const filledIn = (page: string, values: Readonly<Record<string, string>>): string =>
  page.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? encodeURIComponent(values[name] ?? "") : whole,
  )
