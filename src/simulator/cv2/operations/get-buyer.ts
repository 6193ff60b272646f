import { addresses, buyerOf } from "../../world/wallet"
import { quota, type Operation } from "../api/operation"
import { mayRead } from "../views/buyer"
import { addressOf } from "../views/parts"
import { ApiRefusal } from "../world/refusal"

/** The buyer behind a token of the sign-in button, as the scopes of that button allow. */
export const getBuyer: Operation = {
  action: "GetBuyer",
  method: "GET",
  path: "buyers/:id",
  quota: quota(20, 4, 5),
  perform: (world, { id, seller }) => {
    const token = world.cv2.buyerTokens.get(id)
    if (token === undefined || token.sellerId !== seller.sellerId || token.expires <= world.at) {
      throw new ApiRefusal("ResourceNotFound", "The buyer token is not valid.")
    }
    const { name, email, phone } = buyerOf(token.buyerId)
    const [first] = addresses
    const address = first === undefined ? null : addressOf(first)
    const told = (scope: string, value: unknown): unknown => (mayRead(token.scopes, scope) ? value : null)
    return {
      status: 200,
      body: {
        buyerId: token.buyerId,
        name: told("name", name),
        email: told("email", email),
        phoneNumber: told("phoneNumber", phone),
        postalCode: told("postalCode", first?.PostalCode),
        countryCode: told("postalCode", first?.CountryCode),
        shippingAddress: told("shippingAddress", address),
        billingAddress: told("billingAddress", address),
        primeMembershipTypes: null,
      },
    }
  },
}
