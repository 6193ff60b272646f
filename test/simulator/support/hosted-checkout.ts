import { signature, type Algorithm, type CheckoutV2, type Json, type Key } from "./checkout-v2"

/** A page of the simulated Amazon as a browser without script gets it; redirects are not followed. */
export type PageAnswer = { readonly status: number; readonly location: string | null; readonly text: string }

const read = async (response: Response): Promise<PageAnswer> => ({
  status: response.status,
  location: response.headers.get("location"),
  text: await response.text(),
})

export type Pressed = {
  readonly payload?: Json
  readonly algorithm?: Algorithm | undefined
  readonly key?: Key
  readonly fields?: Readonly<Record<string, string>>
}

export type Buyer = {
  readonly get: (path: string, language?: string) => Promise<PageAnswer>
  readonly post: (path: string, fields: Readonly<Record<string, string>>) => Promise<PageAnswer>
  /** What checkout.js posts when the button is pressed. */
  readonly press: (wish?: Pressed) => Promise<PageAnswer>
  /** Id of the session in an address. */
  readonly sessionIn: (address: string | null) => string
}

export const express = { webCheckoutDetails: { checkoutReviewReturnUrl: "https://shop.example/review" } }

/** A browser without script at the simulated Amazon. */
export function aBuyer({ amazon, key: own }: CheckoutV2): Buyer {
  const { http, clientId, sellerId } = amazon.simulator
  const open = (path: string, init: RequestInit) =>
    fetch(path.startsWith("/") ? `${http}${path}` : path, { ...init, redirect: "manual" }).then(read)
  const post: Buyer["post"] = (path, fields) => open(path, { method: "POST", body: new URLSearchParams(fields) })
  return {
    get: (path, language = "en") => open(path, { headers: { "accept-language": language } }),
    post,
    press: ({ payload = express, algorithm = "AMZN-PAY-RSASSA-PSS-V2", key = own, fields } = {}) => {
      const payloadJSON = JSON.stringify({ storeId: clientId, ...payload })
      return post("/checkout/initiate", {
        merchantId: sellerId,
        publicKeyId: key.publicKeyId,
        payloadJSON,
        signature: signature(payloadJSON, key, algorithm),
        algorithm,
        page: "https://shop.example/cart",
        ...fields,
      })
    },
    sessionIn: (address) => new URL(address ?? "", http).searchParams.get("amazonCheckoutSessionId") ?? "",
  }
}
