/** What a card of the sandbox wallet does ("Sandbox simulations", simulated cards). */
export type CardEffect =
  | "good"
  | "BuyerCanceled"
  | "Declined"
  | "PendingAuthorized"
  | "PendingDeclined"
  /** Ours: declined on the processing page, where the buyer may take another one. */
  | "DeclinedThere"

export type SandboxCard = { readonly tail: string; readonly brand: string; readonly effect: CardEffect }

export const sandboxCards: readonly SandboxCard[] = [
  { tail: "1111", brand: "Visa", effect: "good" },
  { tail: "0005", brand: "American Express", effect: "good" },
  { tail: "4444", brand: "Mastercard", effect: "good" },
  { tail: "9424", brand: "Discover", effect: "good" },
  { tail: "0000", brand: "JCB", effect: "good" },
  { tail: "3064", brand: "Visa", effect: "BuyerCanceled" },
  { tail: "3434", brand: "Visa", effect: "Declined" },
  { tail: "0701", brand: "Visa", effect: "PendingAuthorized" },
  { tail: "4354", brand: "Visa", effect: "PendingDeclined" },
  { tail: "4440", brand: "Visa", effect: "DeclinedThere" },
]

export const sandboxCard = (tail: string | undefined): SandboxCard | undefined =>
  sandboxCards.find((card) => card.tail === tail)

export const effectOf = (tail: string | undefined): CardEffect => sandboxCard(tail)?.effect ?? "good"

/** `Visa ****1111 (Amazon Pay)`, as a shop shows it. */
export const descriptorOf = (tail: string): string => `${sandboxCard(tail)?.brand ?? "Card"} ****${tail} (Amazon Pay)`
