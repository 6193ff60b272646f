import { assemble } from "../../../src/services/assemble"
import { orderReferenceId } from "../../../src/services/domain/ids"
import { orderView } from "../../../src/services/payments/order-view"
import { aFolio } from "../../builders/a-folio"
import { row, someDay } from "../../builders/ledger-rows"
import { memoryLedger } from "../../builders/memory-ledger"
import { anAccount, aV2Account, someOptions } from "../options/some-options"

const options = {
  ...someOptions,
  accounts: { de: anAccount, eu: aV2Account, na: { ...aV2Account, region: "na" } },
} as const
const heart = assemble(options, { ledger: memoryLedger(), observe: () => undefined })
const payments = heart.with({ run: (_key, job) => job() })

const shown = (name: string | undefined, amazonId: string, laterId: string | null) =>
  orderView({
    folio: aFolio(row.orderReference({ amazonId: orderReferenceId(amazonId), laterId })),
    history: [],
    account: name === undefined ? undefined : payments.account(name),
    shop: { order: "none", payment: null },
    now: someDay,
    nameOf: (actor) => actor,
  })

const session = "0b6f3a52-6a0e-4c55-9f8e-3c1d7a9b2e10"
const permission = "S02-1111111-2222222"
const page = (id: string, console = "https://sellercentral-europe.amazon.com") =>
  `${console}/hz/me/pmd/payment-details?orderReferenceId=${id}`

describe("what the merchant finds a payment by at Amazon", () => {
  it.each([
    [
      "an order reference of Checkout v1",
      "de",
      [permission, null],
      { generation: "cv1", names: [{ called: "order-reference", id: permission }], seller_central: page(permission) },
    ],
    [
      "a checkout session that was not completed, which Seller Central does not show,",
      "eu",
      [session, null],
      {
        generation: "cv2",
        names: [{ called: "checkout-session", id: session }],
        seller_central: "https://sellercentral-europe.amazon.com",
      },
    ],
    [
      "the charge permission that a session became",
      "eu",
      [session, permission],
      {
        generation: "cv2",
        names: [
          { called: "checkout-session", id: session },
          { called: "charge-permission", id: permission },
        ],
        seller_central: page(permission),
      },
    ],
    [
      "an order reference of Checkout v1 in an account that was moved to Checkout v2",
      "eu",
      [permission, null],
      { generation: "cv2", names: [{ called: "charge-permission", id: permission }], seller_central: page(permission) },
    ],
    [
      "a charge permission of America",
      "na",
      [session, "S01-1111111-2222222"],
      { seller_central: page("S01-1111111-2222222", "https://sellercentral.amazon.com") },
    ],
    [
      "an order reference whose account the options do not name any more",
      undefined,
      [permission, null],
      { generation: null, names: [{ called: "order-reference", id: permission }] },
    ],
  ] as const)("is %s", (_what, name, [amazonId, laterId], expected) => {
    expect(shown(name, amazonId, laterId)).toMatchObject(expected)
  })
})
