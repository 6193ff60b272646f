import type { Environment, Seller } from "../../world/model"
import { regions } from "../../world/sellers"
import type { World } from "../../world/world"
import { largestCharge } from "../world/limits"
import type { Json, PaymentDetails, Price, SessionDetails, WebCheckoutDetails } from "../world/model"
import { moneyOf } from "../world/price"
import { ApiRefusal } from "../world/refusal"

const invalid = (name: string, what: string): ApiRefusal =>
  new ApiRefusal("InvalidParameterValue", `The value of parameter '${name}' is not valid: ${what}.`)

const missing = (name: string): ApiRefusal =>
  new ApiRefusal("MissingParameterValue", `The value of parameter '${name}' is missing.`)

/** What a session may charge in: said at its creation, and then only. Undefined: whatever its charge says. */
function stated(world: World, seller: Seller, { presentmentCurrency }: PaymentDetails): string | undefined {
  const unstated = world.switches.unstatedCurrency === "ledger" ? regions[seller.region].currency : undefined
  return presentmentCurrency ?? unstated
}

/** Other currencies than the ledger's are for Europe ("Multi-currency integration"). */
function checkCurrency(seller: Seller, price: Price, currency: string | undefined): void {
  const isEuropean = seller.region === "de" || seller.region === "uk"
  const ledger = regions[seller.region].currency
  const isFitting = currency === undefined || currency === price.currencyCode
  if (isFitting && (isEuropean || price.currencyCode === ledger)) return
  throw new ApiRefusal("CurrencyMismatch", `The currency ${price.currencyCode} does not fit.`)
}

/** Above zero, and not above what may be charged at once. */
export function checkAmount(price: Price, name: string): void {
  const { minor, currency } = moneyOf(price)
  if (minor <= 0n) throw invalid(name, "it must be above zero")
  if (minor > largestCharge(currency)) {
    throw new ApiRefusal("TransactionAmountExceeded", `The value of parameter '${name}' is above the limit.`)
  }
}

function checkTotal({ chargeAmount, totalOrderAmount }: PaymentDetails): void {
  if (totalOrderAmount === undefined || chargeAmount === undefined) return
  const [total, charge] = [moneyOf(totalOrderAmount), moneyOf(chargeAmount)]
  if (total.currency !== charge.currency) {
    throw new ApiRefusal("CurrencyMismatch", "chargeAmount and totalOrderAmount have different currencies.")
  }
  if (total.minor < charge.minor) throw invalid("totalOrderAmount", "it is below chargeAmount")
}

function checkPayment(world: World, seller: Seller, payment: PaymentDetails): void {
  const { paymentIntent, canHandlePendingAuthorization, softDescriptor } = payment
  for (const name of ["chargeAmount", "totalOrderAmount"] as const) {
    const price = payment[name]
    if (price === undefined) continue
    checkAmount(price, `paymentDetails.${name}`)
    checkCurrency(seller, price, stated(world, seller, payment))
  }
  checkTotal(payment)
  if (paymentIntent === "AuthorizeWithCapture" && canHandlePendingAuthorization === true) {
    throw new ApiRefusal(world.switches.captureAndPending, "AuthorizeWithCapture can not be pending.")
  }
  if (softDescriptor !== undefined && paymentIntent !== undefined && paymentIntent !== "AuthorizeWithCapture") {
    throw new ApiRefusal("InvalidParameterCombination", "softDescriptor goes with AuthorizeWithCapture only.")
  }
}

function checkUrls(environment: Environment, web: WebCheckoutDetails): void {
  const plain = Object.entries(web).find(([name, value]) => name.endsWith("Url") && value.startsWith("http:"))
  if (plain !== undefined && environment === "Live") throw invalid(`webCheckoutDetails.${plain[0]}`, "it must be https")
}

/** Countries that name no state or region ("Address formatting and validation"). */
const withoutState: ReadonlySet<string> = new Set(["UK", "GB", "SG", "AE", "MX"])

function checkAddress(address: Json): void {
  const country = String(address["countryCode"]).trim().toUpperCase()
  if (withoutState.has(country) && (address["stateOrRegion"] ?? null) !== null) {
    throw invalid("addressDetails.stateOrRegion", "this country takes districtOrCounty instead")
  }
  const needed = country === "JP" ? "stateOrRegion" : "city"
  if ((address[needed] ?? null) === null) throw missing(`addressDetails.${needed}`)
  if (country === "US" && (address["stateOrRegion"] ?? null) === null) throw missing("addressDetails.stateOrRegion")
}

export type SessionChecks = {
  readonly seller: Seller
  readonly environment: Environment
  readonly details: SessionDetails
}

/** What the form of a session's details does not say, in every call that writes them. */
export function checkDetails(world: World, { seller, environment, details }: SessionChecks): void {
  checkUrls(environment, details.webCheckoutDetails ?? {})
  checkPayment(world, seller, details.paymentDetails ?? {})
  if (details.addressDetails !== undefined) checkAddress(details.addressDetails)
}

const needed = (isButton: boolean, details: SessionDetails): readonly (readonly [string, unknown])[] => {
  const { webCheckoutDetails: web, paymentDetails: payment } = details
  return isButton
    ? [
        ["webCheckoutDetails.checkoutResultReturnUrl", web?.checkoutResultReturnUrl],
        ["paymentDetails.paymentIntent", payment?.paymentIntent],
        ["paymentDetails.chargeAmount", payment?.chargeAmount],
      ]
    : [["webCheckoutDetails.checkoutReviewReturnUrl", web?.checkoutReviewReturnUrl]]
}

/** What a new session must say: the review page, or everything for the additional payment button. */
export function checkNewSession(world: World, checks: SessionChecks & { readonly storeId: string }): void {
  const { seller, details, storeId } = checks
  if (storeId !== seller.clientId) throw invalid("storeId", "it is not one of this merchant's")
  const isButton = details.webCheckoutDetails?.checkoutMode === "ProcessOrder"
  const lacking = needed(isButton, details).find(([, value]) => value === undefined)
  if (lacking !== undefined) throw missing(lacking[0])
  checkDetails(world, checks)
}
