const slot = (cartId: string): string => `amazon-pay-order-reference:${cartId}`

/** Where the browser keeps nothing, the buyer chooses again after the way back. */
const attempt = <T>(work: () => T): T | undefined => {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** The order reference of a cart: for a second tab, and for the way back from the bank. No buyer data. */
export const remembered = {
  read: (cartId: string): string | undefined => attempt(() => localStorage.getItem(slot(cartId))) ?? undefined,
  write: (cartId: string, id: string): void => void attempt(() => localStorage.setItem(slot(cartId), id)),
  forget: (cartId: string): void => void attempt(() => localStorage.removeItem(slot(cartId))),
}
