import type { CheckoutOptions, Door } from "./a-checkout"
import { aCheckout } from "./a-checkout"
import type { Shop } from "./a-shop"

type Body = Readonly<Record<string, unknown>>
type Button = { readonly payload: string; readonly signature: string; readonly public_key_id: string }

/** A buyer in a shop that sells by checkout v2, as a storefront would drive him. */
export async function aCheckoutOfV2(app: Door, shop: Shop, options: CheckoutOptions = {}) {
  const account = options.account ?? "v2"
  const buyer = await aCheckout(app, shop, { ...options, account })
  const session = async (payload: unknown, more: Body = {}) =>
    String(
      (await buyer.control("POST", "/cv2/sessions", { payload, card_tail: options.card ?? "1111", ...more }))[
        "checkout_session_id"
      ],
    )
  const button = async (path: string, body: Body) => {
    const answer = await buyer.store("post", path, body)
    return { ...answer, button: answer.body["button"] as Button | undefined }
  }
  const payloadOf = ({ button: it, body }: Awaited<ReturnType<typeof button>>): unknown => {
    if (!it) throw new Error(`no button: ${JSON.stringify(body)}`)
    return JSON.parse(it.payload)
  }
  const v2 = {
    ...buyer,
    provider: `pp_amazon-pay_${account}`,
    reviewButton: (more: Body = {}) =>
      button("/amazon-pay/button", { provider_id: `pp_amazon-pay_${account}`, ...more }),
    orderButton: (more: Body = {}) => button(`/amazon-pay/carts/${buyer.cartId}/button`, more),
    /** Presses the button of product or cart page, signs in, chooses: the session with which he comes to the review page. */
    chooses: async (more: Body = {}) => session(payloadOf(await v2.reviewButton()), more),
    /** Presses the button of the shop's own checkout. */
    presses: async (more: Body = {}) => session(payloadOf(await v2.orderButton()), more),
    /** What happens on Amazon's page; answers where the browser is sent. */
    pays: async (id: string, outcome?: string) =>
      String((await buyer.control("POST", `/cv2/sessions/${id}/processing`, { outcome }))["redirect"]),
    sessionTruth: (id: string) => buyer.control("GET", `/cv2/sessions/${id}`),
    writesAddress: (address: Body) => buyer.store("post", `/carts/${buyer.cartId}`, { shipping_address: address }),
  }
  return v2
}
