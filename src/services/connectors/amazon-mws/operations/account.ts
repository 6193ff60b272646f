import { operation } from "../operation"
import { wordOf } from "../../../support/calls/word-of"

/** https://developer.amazon.com/docs/eu/amazon-pay-api/getservicestatus.html: GREEN, GREEN_I, YELLOW or RED */
export const getServiceStatus = operation({
  action: "GetServiceStatus",
  changes: false,
  repeat: "never",
  quota: "status",
  timeout: 5_000,
  request: () => ({}),
  response: (result): string => wordOf(result.need("Status")),
})

/** https://developer.amazon.com/docs/eu/amazon-pay-api/getmerchantaccountstatus.html: ACTIVE or INACTIVE */
export const getMerchantAccountStatus = operation({
  action: "GetMerchantAccountStatus",
  changes: false,
  repeat: "always",
  quota: "reading",
  timeout: 5_000,
  request: () => ({}),
  response: (result): string => wordOf(result.need("AccountStatus")),
})
