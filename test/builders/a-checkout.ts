import type { AxiosInstance } from "axios"

import type { MedusaApp } from "../setup/medusa-app"
import type { accountsOfV2, germanAccounts, Shop } from "./a-shop"

type Body = Readonly<Record<string, unknown>>
export type Answer = {
  readonly status: number
  readonly body: Record<string, unknown> & { readonly code?: string; readonly next?: string }
}

export type CheckoutOptions = {
  readonly market?: "de" | "uk" | "jp"
  /** Account in medusa-config.ts. @default the market's */
  readonly account?: "de" | "uk" | "jp" | (typeof germanAccounts)[number] | (typeof accountsOfV2)[number]
  readonly quantity?: number
  readonly card?: string
  readonly email?: string
}

/** Where a buyer's requests go, and who plays Amazon. */
export type Door = Pick<MedusaApp, "simulator"> & { readonly api: Pick<AxiosInstance, "request"> }

/** A buyer with a cart and a payment session, as a storefront would drive him. Every step may be repeated. */
export async function aCheckout(app: Door, shop: Shop, options: CheckoutOptions = {}) {
  const market = options.market ?? "de"
  const headers = { "x-publishable-api-key": shop.publishableKey, "accept-language": "de-DE" }
  const store = async (
    method: "get" | "post" | "delete",
    path: string,
    body?: Body,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answer> => {
    const { status, data } = await app.api.request<Answer["body"]>({
      method,
      url: `/store${path}`,
      data: body,
      headers: { ...headers, ...more },
    })
    return { status, body: data }
  }
  const control = async (method: string, path: string, body?: Body) => {
    const response = await fetch(`${app.simulator().control}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return (await response.json()) as Record<string, unknown>
  }
  const cart = (
    await store("post", "/carts", {
      region_id: shop.regions[market],
      email: options.email ?? "buyer@example.com",
      items: [{ variant_id: shop.variant, quantity: options.quantity ?? 1 }],
    })
  ).body["cart"] as { id: string }
  const collection = (await store("post", "/payment-collections", { cart_id: cart.id })).body["payment_collection"] as {
    id: string
  }
  const provider = `pp_amazon-pay_${options.account ?? market}`
  const sellers = { de: "A2SIMULATORSELLER", uk: "A2SIMULATORSELLERUK", jp: "A2SIMULATORSELLERJP" } as const
  const countries = { de: "DE", uk: "GB", jp: "JP" } as const

  const checkout = {
    cartId: cart.id,
    collectionId: collection.id,
    store,
    control,
    newSession: async (data: Body = {}) => {
      const { status, body } = await store("post", `/payment-collections/${collection.id}/payment-sessions`, {
        provider_id: provider,
        data,
      })
      const made = body["payment_collection"] as
        { payment_sessions?: { id: string; provider_id: string; data: Body }[] } | undefined
      return { status, body, session: made?.payment_sessions?.find((it) => it.provider_id === provider) }
    },
    /** The buyer picks wallet and address: a Draft order reference at Amazon. */
    wallet: async (more: Body = {}) => {
      const made = await control("POST", "/order-references", {
        card_tail: options.card ?? "1111",
        country: countries[market],
        seller_id: sellers[market],
        ...more,
      })
      return String(made["order_reference_id"])
    },
    attach: (id: string, more: Body = {}) =>
      store("post", `/amazon-pay/carts/${cart.id}/order-reference`, { order_reference_id: id, ...more }),
    confirm: (id: string, more: Body = {}, said: Readonly<Record<string, string>> = {}) =>
      store("post", `/amazon-pay/carts/${cart.id}/confirm`, { order_reference_id: id, ...more }, said),
    outcome: (said: Readonly<Record<string, string>> = {}) =>
      store("get", `/amazon-pay/carts/${cart.id}/outcome`, undefined, said),
    /** The cart with its addresses and payment sessions, as Medusa's store shows it. */
    cart: async () => (await store("get", `/carts/${cart.id}`)).body["cart"] as Readonly<Record<string, unknown>>,
    changesCart: (quantity: number) =>
      store("post", `/carts/${cart.id}/line-items`, { variant_id: shop.variant, quantity }),
    /** The buyer signs in with Amazon. */
    token: async (more: Body = {}) =>
      String((await control("POST", "/tokens", { seller_id: sellers[market], ...more }))["access_token"]),
    complete: () => store("post", `/carts/${cart.id}/complete`),
    /** What the hosted page does: the URL the browser is sent to. */
    sca: async (id: string, outcome?: "Success" | "Failure" | "Abandoned", errorCode?: string) =>
      String((await control("POST", `/order-references/${id}/sca`, { outcome, error_code: errorCode }))["redirect"]),
    /** Follows a return URL as the browser would, without following the shop's redirect. */
    comeBack: async (url: string, init: RequestInit = {}) => {
      const response = await fetch(url, { redirect: "manual", ...init })
      return { status: response.status, location: response.headers.get("location"), headers: response.headers }
    },
    truth: (id: string) => control("GET", `/order-references/${id}`),
    calls: async () =>
      (await (await fetch(`${app.simulator().control}/calls?since=0`)).json()) as {
        operation: string
        status: number
        parameters: Record<string, string>
      }[],
    effects: async (id?: string) =>
      ((await control("GET", `/effects${id ? `?order_reference_id=${id}` : ""}`))["counts"] ?? {}) as Record<
        string,
        number
      >,
  }
  return {
    ...checkout,
    /** Session, wallet and "buy now"; the order reference's id. */
    buysNow: async () => {
      await checkout.newSession()
      const id = await checkout.wallet()
      const confirmed = await checkout.confirm(id)
      if (confirmed.status !== 200)
        throw new Error(`confirm: ${String(confirmed.status)} ${JSON.stringify(confirmed.body)}`)
      return id
    },
  }
}

export type Checkout = Awaited<ReturnType<typeof aCheckout>>
