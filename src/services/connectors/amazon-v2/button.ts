import type { AmazonAddress } from "../../domain/address"
import type { Currency } from "../../domain/currency"
import type { ButtonWish, SignedButton } from "../../ports/payment-connector"
import type { Wire } from "./operation"
import { merchantMetadata, paymentDetails } from "./operations/checkout-session"
import { paymentOf } from "./order-verbs"
import type { RegionId } from "./regions"
import { regions } from "./regions"
import type { AmazonV2Settings } from "./settings"
import type { Signer } from "./signature"
import { algorithm } from "./signature"

/** So many constant payloads are kept signed: one for each storefront, list of countries and currency. */
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

const review = ({ storeId, region }: AmazonV2Settings, wish: Extract<ButtonWish, { is: "review" }>): Fields => ({
  webCheckoutDetails: { checkoutReviewReturnUrl: wish.reviewUrl },
  storeId,
  scopes,
  ...paidIn(region, wish.currency),
  ...(wish.countries === undefined ? {} : { deliverySpecifications: restrictedTo(wish.countries) }),
})

/** Known before the buyer has chosen, the currency alone is said; the amounts come with the update. */
const paidIn = (region: RegionId, currency: Currency | undefined): Fields => {
  const payment = currency === undefined ? {} : presentment(region, currency)
  return Object.keys(payment).length === 0 ? {} : { paymentDetails: payment }
}

/**
 * Another currency than the ledger's may be named when the session is created, and then only; it decides which cards are
 * offered (amazon-pay-cv2.md 4.2, 8.7).
 */
const presentment = (region: RegionId, currency: Currency): Fields =>
  currency === regions[region].ledgerCurrency ? {} : { presentmentCurrency: currency }

/** Greys out what the shop does not serve (amazon-pay-cv2.md 8.6). */
const restrictedTo = (countries: readonly string[]): Fields => ({
  addressRestrictions: { type: "Allowed", restrictions: Object.fromEntries(countries.map((code) => [code, {}])) },
})

const order = (
  { storeId, softDescriptor, region }: AmazonV2Settings,
  { journey, address }: Extract<ButtonWish, { is: "order" }>,
): Fields => ({
  webCheckoutDetails: {
    checkoutResultReturnUrl: journey.urls.success,
    checkoutMode: "ProcessOrder",
  },
  storeId,
  paymentDetails: {
    ...presentment(region, journey.total.currency),
    ...paymentDetails({ ...paymentOf(journey), softDescriptor }),
  },
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
