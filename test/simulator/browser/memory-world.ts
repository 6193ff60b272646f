import type {
  BookAddress,
  BrowserWorld,
  OrderReferenceView,
  Refusal,
  WalletCard,
} from "../../../src/simulator/browser/browser-world"

export const sellerId = "A2SELLERTEST01"
export const clientId = "amzn1.application-oa2-client.test"

const cards: readonly WalletCard[] = [
  { tail: "1111", label: "Visa", effect: "good" },
  { tail: "4545", label: "Visa ending in 4545 *", effect: "PaymentMethodNotAllowed" },
  { tail: "3434", label: "Mastercard", effect: "InvalidPaymentMethod" },
  { tail: "2323", label: "Visa", effect: "AmazonRejected" },
  { tail: "5656", label: "American Express", effect: "TransactionTimedOut" },
  { tail: "4440", label: "Visa", effect: "Abandoned" },
  { tail: "8320", label: "Visa", effect: "Failure" },
  { tail: "0001", label: "Gift card", effect: "an effect of its own" },
]

const addresses: readonly BookAddress[] = [
  {
    id: "de",
    Name: "Susanna Beispiel",
    AddressLine1: "Beispiel GmbH",
    AddressLine2: "Unter den Linden 1",
    City: "Berlin",
    PostalCode: "10117",
    CountryCode: "DE",
    Phone: "030 1234567",
  },
  {
    id: "at",
    Name: "Max Muster",
    AddressLine1: "Stephansplatz 3/12",
    City: "Wien",
    PostalCode: "1010",
    CountryCode: "AT",
  },
  {
    id: "gb",
    Name: 'Eve <b>"O\'Hara"</b>',
    AddressLine1: "10 High Street",
    City: "London",
    StateOrRegion: "Greater London",
    PostalCode: "SW1A 1AA",
    CountryCode: "GB",
    Phone: "+44 20 7946 0000",
  },
]

type Order = { -readonly [K in keyof OrderReferenceView]: OrderReferenceView[K] } & {
  success?: string
  failure?: string
}

const forcedBy: Readonly<Record<string, "Failure" | "Abandoned">> = { "8320": "Failure", "4440": "Abandoned" }

const appended = (url: string, name: string, value: string): { redirect: string } => {
  const target = new URL(url)
  target.searchParams.set(name, value)
  return { redirect: target.href }
}

/** The smallest world that the browser side can live in, with a hand for tests. */
export class MemoryWorld implements BrowserWorld {
  readonly cards = cards
  readonly addresses = addresses
  readonly orders = new Map<string, Order>()
  readonly tokens: string[] = []
  /** Currencies, tokens, regions and environments that order references were created with. */
  readonly created: unknown[] = []
  challengeRequired = true

  knowsSeller = (id: string): boolean => id === sellerId
  knowsClient = (id: string): boolean => id === clientId

  login() {
    const accessToken = `Atza|token-${this.tokens.length + 1}`
    this.tokens.push(accessToken)
    return { accessToken, expiresIn: 3600 }
  }

  profile(accessToken: string) {
    if (!this.tokens.includes(accessToken)) return { errorCode: "invalid_token" }
    return { userId: "amzn1.account.TEST", name: "Susanna Beispiel", email: "susanna@example.com" }
  }

  createOrderReference(input: { sellerId: string; accessToken?: string }): OrderReferenceView | Refusal {
    if (input.accessToken === "Atza|expired") return { errorCode: "BuyerSessionExpired" }
    this.created.push(input)
    return this.add({})
  }

  add(more: Partial<Order>): Order {
    const id = `S02-0000001-${String(this.orders.size + 1).padStart(7, "0")}`
    const order: Order = { id, sellerId, state: "Draft", declinedTails: [], ...more }
    this.orders.set(order.id, order)
    return order
  }

  /** What ConfirmOrderReference does, for the pages that need it. */
  confirm(id: string, success: string, failure: string): void {
    const total = { amount: "119.90", currency: "EUR" }
    this.change(id, { state: "Open", success, failure, total })
  }

  orderReference = (id: string): OrderReferenceView | undefined => this.orders.get(id)

  chooseCard(id: string, cardTail: string): OrderReferenceView | Refusal {
    const order = this.orders.get(id)
    if (order?.state === "Open") return { errorCode: "PaymentMethodNotModifiable" }
    if (!cards.some(({ tail }) => tail === cardTail)) return { errorCode: "InvalidParameterValue" }
    return this.change(id, { cardTail })
  }

  chooseAddress(id: string, addressId: string): OrderReferenceView | Refusal {
    return addresses.some((it) => it.id === addressId)
      ? this.change(id, { addressId })
      : { errorCode: "InvalidParameterValue" }
  }

  challenge(id: string) {
    const order = this.orders.get(id)
    if (order?.state !== "Open") return { errorCode: "InvalidIdStatus" }
    const forced = forcedBy[order.cardTail ?? ""]
    return { required: this.challengeRequired, ...(forced === undefined ? {} : { forced }) }
  }

  finishChallenge(id: string, _seller: string, outcome: "Success" | "Failure" | "Abandoned") {
    const order = this.orders.get(id)
    if (order?.failure === undefined || order.success === undefined) return { errorCode: "InvalidIdStatus" }
    if (order.state !== "Open") return appended(order.failure, "ErrorCode", "InvalidIdStatus")
    if (outcome === "Abandoned") this.change(id, { state: "Suspended", declinedTails: [order.cardTail ?? ""] })
    return appended(outcome === "Success" ? order.success : order.failure, "AuthenticationStatus", outcome)
  }

  change(id: string, more: Partial<Order>): OrderReferenceView | Refusal {
    const order = this.orders.get(id)
    return order === undefined ? { errorCode: "InvalidOrderReferenceId" } : Object.assign(order, more)
  }
}
