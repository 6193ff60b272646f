import type { AmazonAddress } from "../../domain/address"
import type { ButtonWish, SignedButton } from "../../ports/payment-connector"
import type { Wire } from "./operation"
import { merchantMetadata, paymentDetails } from "./operations/checkout-session"
import { paymentOf } from "./order-verbs"
import type { AmazonV2Settings } from "./settings"
import type { Signer } from "./signature"
import { algorithm } from "./signature"

/** So many constant payloads are kept signed: one for each storefront and list of countries. */
const kept = 50

/** What the buyer is asked to share. The billing address is for merchants whom Amazon allows it; it is not asked for. */
const scopes = ["name", "email", "phoneNumber", "shippingAddress"] as const

/**
 * Writes and signs what a button begins with (amazon-pay-cv2.md 2.5, 4.1). A payload without amounts holds for every
 * buyer, so it is signed once.
 */
export function createButton(settings: AmazonV2Settings, signer: Signer): (wish: ButtonWish) => SignedButton {
  const signed = new Map<string, SignedButton>()
  return (wish) => {
    const payload = JSON.stringify(payloadOf(settings, wish))
    const known = signed.get(payload)
    if (known !== undefined) return known
    const { publicKeyId } = signer
    const button = { payload, signature: signer.signPayload(payload), algorithm, publicKeyId }
    if (wish.is === "review" && signed.size < kept) signed.set(payload, button)
    return button
  }
}

type Fields = { readonly [field: string]: Wire }

const payloadOf = (settings: AmazonV2Settings, wish: ButtonWish): Fields =>
  wish.is === "review" ? review(settings, wish) : order(settings, wish)

const review = ({ storeId }: AmazonV2Settings, wish: Extract<ButtonWish, { is: "review" }>): Fields => ({
  webCheckoutDetails: { checkoutReviewReturnUrl: wish.reviewUrl, checkoutCancelUrl: wish.cancelUrl },
  storeId,
  scopes,
  ...(wish.countries === undefined ? {} : { deliverySpecifications: restrictedTo(wish.countries) }),
})

/** Greys out what the shop does not serve (amazon-pay-cv2.md 8.6). */
const restrictedTo = (countries: readonly string[]): Fields => ({
  addressRestrictions: { type: "Allowed", restrictions: Object.fromEntries(countries.map((code) => [code, {}])) },
})

const order = (
  { storeId, softDescriptor }: AmazonV2Settings,
  { journey, address, cancelUrl }: Extract<ButtonWish, { is: "order" }>,
): Fields => ({
  webCheckoutDetails: {
    checkoutResultReturnUrl: journey.urls.success,
    checkoutCancelUrl: cancelUrl,
    checkoutMode: "ProcessOrder",
  },
  storeId,
  paymentDetails: paymentDetails({ ...paymentOf(journey), softDescriptor }),
  merchantMetadata: merchantMetadata(journey),
  ...(address === undefined ? {} : { addressDetails: addressDetails(address) }),
})

/** Where a state is refused, what the shop calls province is a district or county (amazon-pay-cv2.md 4.4). */
const stateless: ReadonlySet<string> = new Set(["GB", "UK", "SG", "AE", "MX"])

/** A shop without phone numbers sends this, as Amazon's own plugin does (amazon-pay-cv2.md 4.4). */
const noPhone = "0"

const addressDetails = ({ lines, countryCode, ...address }: AmazonAddress): Fields => ({
  name: address.name,
  addressLine1: lines[0],
  addressLine2: lines[1],
  addressLine3: lines[2],
  city: address.city,
  ...(stateless.has(countryCode ?? "") ? { districtOrCounty: address.region } : { stateOrRegion: address.region }),
  postalCode: address.postalCode,
  countryCode,
  phoneNumber: address.phone ?? noPhone,
})
