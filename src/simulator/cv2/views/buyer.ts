import { addressById, addressIn, addresses, buyerOf } from "../../world/wallet"
import type { CheckoutSession, Json } from "../world/model"
import { addressOf, addressOfDetails } from "./parts"

type Share = {
  readonly buyerId?: string | undefined
  readonly scopes?: readonly string[] | undefined
  readonly addressId?: string | undefined
  readonly addressDetails?: Json | undefined
}

/** Without a list: everything but the billing address. */
export const mayRead = (scopes: readonly string[] | undefined, scope: string): boolean =>
  scopes === undefined ? scope !== "billingAddress" : scopes.includes(scope)

/** The buyer as the scopes let the shop see him; null when nobody has signed in. */
export function buyerView({ buyerId, scopes }: Share): Json | null {
  if (buyerId === undefined) return null
  const { name, email, phone } = buyerOf(buyerId)
  return {
    buyerId,
    name: mayRead(scopes, "name") ? name : null,
    email: mayRead(scopes, "email") ? email : null,
    phoneNumber: mayRead(scopes, "phoneNumber") ? phone : null,
    primeMembershipTypes: null,
  }
}

/** Where it is sent: the address from the book, or the one that the shop handed over. */
export function shippingAddressView({ addressId, addressDetails }: Share): Json | null {
  if (addressDetails !== undefined) return addressOfDetails(addressDetails)
  const address = addressById(addressId)
  return address === undefined ? null : addressOf(address)
}

/** The buyer's own address: told when asked for, and when nothing is shipped. */
export function billingAddressView(share: Share, productType: CheckoutSession["productType"]): Json | null {
  const isAsked = share.scopes?.includes("billingAddress") ?? productType === "PayOnly"
  if (share.buyerId === undefined || !isAsked) return null
  const country = addressById(share.addressId)?.CountryCode ?? "DE"
  const address = addressIn(country) ?? addresses[0]
  return address === undefined ? null : addressOf(address)
}
