import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { Currency } from "../../services/domain/currency"
import { currencyOf } from "../../services/domain/currency"
import { signReviewButton, signsButtons } from "../../services/payments/sign-button"
import type { SignedButton } from "../../services/ports/payment-connector"
import { accountIn } from "./account-in"
import { moduleIn, partsIn } from "./parts-in"

export type SignReviewButtonInput = {
  readonly provider_id: string
  /**
   * Only addresses in the countries of its region may be chosen, and its currency is paid in. @default the countries of
   * all regions with this provider, and the account's ledger currency
   */
  readonly cart_id?: string | undefined
}

/**
 * The button that begins at product, cart or checkout page, the same for all buyers.
 * @throws MedusaError not_found for a provider that is not ours, or a cart that is not there; invalid_data where the
 *   account's buttons are not signed, or the shop names no review page.
 */
export const signReviewButtonStep = createStep(
  "amazon-pay-sign-review-button",
  async (input: SignReviewButtonInput, { container }) => new StepResponse(await sign(container, input)),
)

async function sign(
  container: MedusaContainer,
  { provider_id, cart_id }: SignReviewButtonInput,
): Promise<SignedButton> {
  const account = accountIn(container, provider_id)
  const parts = partsIn(container)
  if (!signsButtons(parts, account)) {
    throw invalid("provider_id: this account's buttons are drawn by Amazon's widgets; see docs/storefront.md")
  }
  const { review } = moduleIn(container).heart().options.storefront
  if (review === undefined) {
    throw invalid("storefront.review: is missing in the plugin's options; give the address of the shop's review page")
  }
  const { regions, currency } =
    cart_id === undefined
      ? { regions: await regionsWith(container, provider_id), currency: undefined }
      : await placeOf(container, cart_id)
  const countries = countriesOf(regions)
  return signReviewButton(parts, {
    account,
    reviewUrl: review,
    ...(countries.length === 0 ? {} : { countries }),
    ...(currency === undefined ? {} : { currency }),
  })
}

const invalid = (text: string): MedusaError => new MedusaError(MedusaError.Types.INVALID_DATA, text)

type Region = {
  readonly countries?: readonly ({ readonly iso_2: string } | null)[]
  readonly payment_providers?: readonly ({ readonly id: string } | null)[]
}

/** ISO 3166-1 alpha-2, upper case, in one order, so that the same countries are the same button. */
function countriesOf(regions: readonly Region[]): readonly string[] {
  const codes = regions.flatMap(({ countries = [] }) => countries.map((it) => it?.iso_2.toUpperCase() ?? ""))
  return [...new Set(codes)].filter(Boolean).sort()
}

async function regionsWith(container: MedusaContainer, providerId: string): Promise<readonly Region[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "region", fields: ["id", "countries.iso_2", "payment_providers.id"] })
  return (data as readonly Region[]).filter(({ payment_providers = [] }) =>
    payment_providers.some((it) => it?.id === providerId),
  )
}

type Place = { readonly regions: readonly Region[]; readonly currency: Currency | undefined }

async function placeOf(container: MedusaContainer, cartId: string): Promise<Place> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "currency_code", "region.countries.iso_2"],
    filters: { id: cartId },
  })
  const [cart] = data as readonly { readonly currency_code: string; readonly region?: Region | null }[]
  if (!cart) throw new MedusaError(MedusaError.Types.NOT_FOUND, "cart_id: there is no such cart")
  return { regions: cart.region ? [cart.region] : [], currency: currencyOf(cart.currency_code) }
}
