/**
 * The AWS accounts and regions of Amazon Pay's topics (amazon-pay-cv1.md 5.2): order references, authorizations,
 * captures and refunds; chargebacks.
 */
export const amazonsTopics = {
  accounts: ["291180941288", "598607868003"],
  regions: ["eu-west-1", "us-east-1"],
} as const

/** AWS accounts (12 digits) or whole topic ARNs: besides the shipped list, or instead of it. */
export type TopicOption = { readonly also: readonly string[] } | { readonly only: readonly string[] }

const form = /^arn:aws:sns:([a-z0-9-]+):(\d{12}):[A-Za-z0-9_.-]+$/

/** Whether the list vouches for a topic. An account is believed in the shipped regions only, a whole ARN as it stands. */
export function topicList(option?: TopicOption): (arn: string) => boolean {
  const given = option === undefined ? [] : "only" in option ? option.only : option.also
  const shipped = option !== undefined && "only" in option ? [] : amazonsTopics.accounts
  const accounts = new Set<string>([...shipped, ...given])
  const regions: ReadonlySet<string> = new Set(amazonsTopics.regions)
  return (arn) => {
    const [, region = "", account = ""] = form.exec(arn) ?? []
    return given.includes(arn) || (regions.has(region) && accounts.has(account))
  }
}
