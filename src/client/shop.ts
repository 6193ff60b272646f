/** Where the shop's Medusa store answers, and the key that its store routes ask for. */
export type Shop = {
  /** Such as `https://api.shop.example`, without a slash at the end. */
  readonly backendUrl: string
  readonly publishableKey: string
  /** The buyer's language, such as `de` or `en-GB`, for the messages of the store. @default the page's `lang` */
  readonly language?: string
  /** @default the browser's */
  readonly fetch?: typeof fetch
}
