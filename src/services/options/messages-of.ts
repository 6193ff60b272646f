import type { AmazonPayOptions, BuyerMessages } from "./options"

/** How buyers of an account are written to; undefined when they are not. The account's own word, else the plugin's. */
export function messagesOf(options: AmazonPayOptions, account: string): BuyerMessages | undefined {
  const said = options.accounts[account]?.buyerMessages ?? options.buyerMessages ?? true
  if (said === false) return undefined
  return said === true ? {} : said
}
