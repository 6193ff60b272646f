import type { SeveralShops } from "../setup/several-shops"

type LedgerOrder = {
  readonly flags: readonly string[]
  readonly order_id: string | null
  readonly labelled_at: Date | null
  readonly placed_at: Date | null
}

/** The ledger's row of an order reference. */
export const ledgerOrder = async ({ database }: SeveralShops, amazonId: string): Promise<LedgerOrder | undefined> =>
  (await database.rows<LedgerOrder>("select * from amazon_pay_order_reference where amazon_id = $1", [amazonId]))[0]

/** Ids of Medusa's orders that came from the cart. */
export const ordersOfCart = async ({ database }: SeveralShops, cartId: string): Promise<readonly string[]> => {
  const made = await database.rows<{ readonly order_id: string }>(
    "select order_id from order_cart where cart_id = $1 and deleted_at is null",
    [cartId],
  )
  return made.map(({ order_id }) => order_id)
}

/** Payments of the cart that stand. */
export const paymentsOf = ({ database }: SeveralShops, cartId: string) =>
  database.rows(
    `select payment.id from payment
     join cart_payment_collection on cart_payment_collection.payment_collection_id = payment.payment_collection_id
     where cart_id = $1 and canceled_at is null`,
    [cartId],
  )
