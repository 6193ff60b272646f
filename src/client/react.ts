import { useEffect, useMemo, useRef, useState } from "react"
import { startCheckout, type Checkout, type CheckoutOptions, type CheckoutView } from "./index"

/** As for `startCheckout`, without the listener: the view is what the hook returns. */
export type AmazonPayOptions = Omit<CheckoutOptions, "onChange">

/** The view to draw, and what the page may ask for. */
export type AmazonPayCheckout = CheckoutView & Pick<Checkout, "buy" | "resume">

/**
 * The checkout as state of a component, begun when it is mounted and stopped when it is gone. The component draws the
 * elements with the ids in `places` and keeps them, empty: Amazon's script fills them. Begun anew for another cart, shop
 * or account; `prepare` and `onAddress` are always those of the last rendering.
 */
export function useAmazonPay(options: AmazonPayOptions): AmazonPayCheckout {
  const [view, setView] = useState<CheckoutView>({ phase: "loading" })
  const latest = useRef(options)
  const checkout = useRef<Checkout | undefined>(undefined)
  const { shop, providerId, cartId } = options
  useEffect(() => {
    latest.current = options
  })
  useEffect(() => {
    const started = startCheckout({
      ...latest.current,
      prepare: () => latest.current.prepare(),
      onAddress: async () => latest.current.onAddress?.(),
      onChange: setView,
    })
    checkout.current = started
    return () => started.stop()
  }, [shop.backendUrl, shop.publishableKey, shop.language, providerId, cartId])
  const deeds = useMemo(() => deedsOf(checkout), [])
  return { ...view, ...deeds }
}

const none = (): Promise<never> => Promise.reject(new Error("Amazon Pay: the component is not mounted."))

/** The same functions at every rendering; `buy` calls straight through, as the click handler needs it. */
const deedsOf = (checkout: { readonly current: Checkout | undefined }): Pick<Checkout, "buy" | "resume"> => ({
  buy: () => checkout.current?.buy() ?? none(),
  resume: () => checkout.current?.resume() ?? none(),
})
