import type { Money } from "../../../domain/money"
import { Unreadable } from "../../../support/calls/unreadable"
import { operation } from "../operation"
import type { AskedCharge } from "../read-charge"
import { readRefund } from "../read-charge"
import { agreed, wirePrice } from "../read-parts"
import { at } from "./at"

type Create = {
  readonly charge: AskedCharge
  readonly key: string
  readonly amount: Money
  readonly note: string | undefined
}

/** https://developer.amazon.com/docs/amazon-pay-api-v2/refund.html#create-refund */
export const createRefund = operation({
  action: "CreateRefund",
  method: "POST",
  changes: true,
  repeat: "with-same-reference",
  timeout: 14_000,
  request: ({ charge, key, amount, note }: Create) => ({
    path: "/refunds",
    key,
    note,
    body: { chargeId: charge.id, refundAmount: wirePrice(amount) },
  }),
  response: (answer, { charge, amount }) => {
    const refund = readRefund(answer, { charge })
    if (refund.amount === undefined) throw new Unreadable("missing-field", "refundAmount")
    return { ...refund, amount: agreed(refund.amount, amount) }
  },
})

/** https://developer.amazon.com/docs/amazon-pay-api-v2/refund.html#get-refund */
export const getRefund = operation({
  action: "GetRefund",
  method: "GET",
  changes: false,
  repeat: "always",
  timeout: 5_000,
  request: ({ id }: { readonly id: string }) => ({ path: at("refunds", id) }),
  response: (answer, { id }) => readRefund(answer, { id }),
})
