import type { SellerAttributes } from "../world/model"
import type { Call } from "./operation"
import { optionalText } from "./parameters"

/** `{prefix}.N` in the order of N, one a line. */
function categories(call: Call, prefix: string): string | undefined {
  const found = [...call.parameters]
    .flatMap(([name, value]) => {
      const [, index] = name.startsWith(`${prefix}.`) ? (/\.(\d+)$/.exec(name) ?? []) : []
      return index === undefined ? [] : [{ index: Number(index), value }]
    })
    .sort((one, other) => one.index - other.index)
  return found.length === 0 ? undefined : found.map((it) => it.value).join("\n")
}

/** The attributes of Set* below `OrderReferenceAttributes` or `OrderAttributes`. */
export function attributesIn(call: Call, prefix: string): SellerAttributes {
  const seller = `${prefix}.SellerOrderAttributes`
  const provider = `${prefix}.PaymentServiceProviderAttributes`
  return {
    SellerNote: optionalText(call, `${prefix}.SellerNote`, 1024),
    PlatformId: optionalText(call, `${prefix}.PlatformId`),
    SellerOrderId: optionalText(call, `${seller}.SellerOrderId`, 127),
    StoreName: optionalText(call, `${seller}.StoreName`),
    CustomInformation: optionalText(call, `${seller}.CustomInformation`, 1024),
    SupplementaryData: optionalText(call, `${seller}.SupplementaryData`),
    OrderItemCategories: categories(call, `${seller}.OrderItemCategories.OrderItemCategory`),
    PaymentServiceProviderId: optionalText(call, `${provider}.PaymentServiceProviderId`),
    PaymentServiceProviderOrderId: optionalText(call, `${provider}.PaymentServiceProviderOrderId`),
  }
}

/** Only what was sent. */
export const definedOnly = (attributes: SellerAttributes): SellerAttributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined))
