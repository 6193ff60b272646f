import { connect, regionOf } from "./connectors/registry"
import type { Currency } from "./domain/currency"
import { currencyOf } from "./domain/currency"
import { InvalidValue } from "./domain/invalid-value"
import type { HealthLine } from "./domain/overview"
import { checkOptions } from "./options/check-options"
import type { AccountOptions, AmazonPayOptions } from "./options/options"
import { policyOf } from "./options/policy-of"
import type { NotificationDoor } from "./payments/hear-notification"
import type { Account, Parts } from "./payments/parts"
import { testDoor } from "./payments/test-door"
import { topicList } from "./payments/topics"
import type { Clock } from "./ports/clock"
import type { Ledger } from "./ports/ledger"
import type { Lock } from "./ports/lock"
import type { PaymentConnector } from "./ports/payment-connector"
import { axiosTransport } from "./support/axios-transport"
import type { Observe } from "./support/events"
import { pemLines } from "./support/pem-lines"
import { Secret } from "./support/secret"
import { createCertificates } from "./support/sns/certificates"
import { createVerify } from "./support/sns/verify"
import { systemClock } from "./support/system-clock"

type Outside = {
  readonly ledger: Ledger
  readonly observe: Observe
  readonly clock?: Clock
  /** How many processes share each account's quota at this moment. @default one */
  readonly servers?: () => number
}

/** The heart, put together. `with`: the same for a lock that only the caller can reach. */
export type Assembled = {
  readonly options: AmazonPayOptions
  readonly accounts: readonly string[]
  with(lock: Lock): Parts
  /** What stands behind the door of notifications, but for the inbox. */
  readonly notifications: Omit<NotificationDoor, "inbox"> & {
    /** Where Amazon delivers to. */
    readonly address: string
    /** Posts a test there; the lines say what came of it. */
    readonly test: () => Promise<readonly HealthLine[]>
  }
}

/** Where the buyer's browser comes back to; a path of its own, because a redirect carries no publishable key. */
export const returnPath = "/amazon-pay/return"

/** Where notifications come to. */
const notificationPath = "/hooks/amazon-pay/ipn"

const under = (backendUrl: string, path: string): string => `${backendUrl.replace(/\/+$/, "")}${path}`

/** The composition root: options in, payments out. @throws InvalidOptions */
export function assemble(
  raw: unknown,
  { ledger, observe, clock = systemClock, servers = () => 1 }: Outside,
): Assembled {
  const options = checkOptions(raw)
  const accounts = new Map(
    Object.entries(options.accounts).map(([name, it]) => [
      name,
      accountOf(name, it, { options, observe, clock, servers }),
    ]),
  )
  const secrets = [options.stateSecret].flat().map((text) => new Secret(text))
  const [first = new Secret(""), ...older] = secrets
  const parts: Omit<Parts, "lock"> = {
    ledger,
    clock,
    stateSecrets: [first, ...older],
    returnUrl: (token) => under(options.backendUrl, `${returnPath}/${token}`),
    account: (name) => {
      const account = accounts.get(name)
      if (!account)
        throw new InvalidValue("account", `${name} is not configured; known are ${[...accounts.keys()].join(", ")}`)
      return account
    },
  }
  return {
    options,
    accounts: [...accounts.keys()],
    with: (lock) => ({ ...parts, lock }),
    notifications: notificationsOf(options, [...accounts.values()], clock),
  }
}

function notificationsOf(
  { notificationTopics, notificationCertificates: insteadAt, backendUrl }: AmazonPayOptions,
  accounts: readonly Account[],
  clock: Clock,
): Assembled["notifications"] {
  const transport = axiosTransport()
  const certificates = createCertificates({ transport, clock, ...(insteadAt === undefined ? {} : { insteadAt }) })
  const address = under(backendUrl, notificationPath)
  return {
    verify: createVerify(certificates),
    isListed: topicList(notificationTopics),
    accounts,
    clock,
    address,
    test: () => testDoor(transport, address),
  }
}

type Around = Required<Pick<Outside, "observe" | "clock" | "servers">> & { readonly options: AmazonPayOptions }

function accountOf(name: string, account: AccountOptions, { options, observe, clock, servers }: Around): Account {
  const transport = axiosTransport(account.ca === undefined ? {} : { ca: pemLines(account.ca) })
  const connector = connect(account, { transport, clock, observe, servers })
  return {
    name,
    environment: account.sandbox ? "sandbox" : "live",
    connector: limitedTo(currenciesOf(account), connector),
    policy: policyOf(options, account),
  }
}

const currenciesOf = (account: AccountOptions): readonly Currency[] =>
  (account.currencies ?? [regionOf(account).ledgerCurrency]).flatMap((code) => currencyOf(code) ?? [])

/** The account takes fewer currencies than its region could. */
const limitedTo = (currencies: readonly Currency[], connector: PaymentConnector): PaymentConnector => ({
  ...connector,
  can: { ...connector.can, currencies },
  as: (priority) => limitedTo(currencies, connector.as(priority)),
})
