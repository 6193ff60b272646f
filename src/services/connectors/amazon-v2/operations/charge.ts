import type { Money } from "../../../domain/money"
import { operation } from "../operation"
import type { AskedCharge } from "../read-charge"
import { markOf, readCharge } from "../read-charge"
import { agreed, wirePrice } from "../read-parts"
import { Unreadable } from "../../../support/calls/unreadable"
import { at, reason } from "./at"

type Create = {
  readonly permission: string
  readonly key: string
  readonly amount: Money
  readonly captureNow: boolean
  readonly canWait: boolean
  readonly note: string | undefined
}

/**
 * https://developer.amazon.com/docs/amazon-pay-api-v2/charge.html#create-charge. The body says nothing but what is asked
 * for: sent again with the same key, it has to be the same, whatever the options say by then.
 */
export const createCharge = operation({
  action: "CreateCharge",
  method: "POST",
  changes: true,
  repeat: "with-same-reference",
  timeout: 14_000,
  request: ({ permission, key, amount, captureNow, canWait, note }: Create) => ({
    path: "/charges",
    key,
    note,
    body: {
      chargePermissionId: permission,
      chargeAmount: wirePrice(amount),
      captureNow,
      canHandlePendingAuthorization: canWait,
      merchantMetadata: { customInformation: markOf(key) },
    },
  }),
  response: (answer, { permission, amount, key }) => {
    const charge = readCharge(answer)
    const { parent, key: stated } = charge.authorization
    if (parent?.id !== permission) throw new Unreadable("other-id", "chargePermissionId")
    if (stated !== undefined && stated !== key) throw new Unreadable("other-id", "customInformation")
    return {
      ...charge,
      authorization: { ...charge.authorization, amount: stating(charge.authorization.amount, amount) },
    }
  },
})

/** An answer to a call for money says how much. */
function stating(stated: Money | undefined, asked: Money): Money {
  if (stated === undefined) throw new Unreadable("missing-field", "amount")
  return agreed(stated, asked)
}

/** https://developer.amazon.com/docs/amazon-pay-api-v2/charge.html#get-charge */
export const getCharge = operation({
  action: "GetCharge",
  method: "GET",
  changes: false,
  repeat: "always",
  timeout: 5_000,
  request: ({ id }: AskedCharge) => ({ path: at("charges", id) }),
  response: (answer, asked) => readCharge(answer, asked),
})

type Capture = AskedCharge & {
  readonly key: string
  readonly amount: Money
  readonly softDescriptor: string | undefined
  readonly note: string | undefined
}

/** https://developer.amazon.com/docs/amazon-pay-api-v2/charge.html#capture-charge */
export const captureCharge = operation({
  action: "CaptureCharge",
  method: "POST",
  changes: true,
  repeat: "with-same-reference",
  timeout: 14_000,
  request: ({ id, key, amount, softDescriptor, note }: Capture) => ({
    path: `${at("charges", id)}/capture`,
    key,
    note,
    body: { captureAmount: wirePrice(amount), softDescriptor },
  }),
  response: (answer, { amount, ...asked }) => {
    const charge = readCharge(answer, asked)
    const taken = charge.authorization.used
    // Begun, it may not say yet how much; done, it does.
    if (taken !== undefined || charge.capture?.state === "Completed") stating(taken, amount)
    return charge
  },
})

/** https://developer.amazon.com/docs/amazon-pay-api-v2/charge.html#cancel-charge */
export const cancelCharge = operation({
  action: "CancelCharge",
  method: "DELETE",
  changes: true,
  repeat: "always",
  timeout: 5_000,
  request: ({ id, why }: AskedCharge & { readonly why: string }) => ({
    path: `${at("charges", id)}/cancel`,
    body: { cancellationReason: reason(why) },
  }),
  response: (answer, asked) => readCharge(answer, asked),
})
