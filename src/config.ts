import { join } from "node:path"

import type { AmazonPayOptions } from "./services/options/options"

type ProviderEntry = {
  readonly resolve: string
  readonly id: string
  readonly options?: Readonly<Record<string, unknown>>
}

/** What the shop has beside Amazon Pay, and where the plugin's code is taken from. */
export type AmazonPayConfig = {
  /** The shop's other payment providers, as in Medusa's payment module. */
  readonly providers?: readonly ProviderEntry[]
  /** Further dependencies of the payment module that the shop needs. */
  readonly dependencies?: readonly string[]
  /** "source": from a project that registers our module itself (tests of this package). @default "package" */
  readonly from?: "package" | "source"
}

const packageName = "medusa-payment-amazon-pay"
const places = {
  package: { provider: `${packageName}/providers/amazon-pay`, module: `${packageName}/modules/amazon-pay` },
  source: { provider: join(__dirname, "providers/amazon-pay"), module: join(__dirname, "modules/amazon-pay") },
} as const

/**
 * The whole configuration from one block of options (README, "Options").
 *
 * `plugin` goes to `plugins`, `payment` to `modules`. `modules` stands for `plugin` where the plugin's module is
 * registered by the project itself. Each account becomes the provider `pp_amazon-pay_<name>`; credentials stay with the
 * plugin, the provider entries hold none. Options are checked when the application starts.
 *
 * @example
 * const { plugin, payment } = amazonPay({ accounts: { de: { region: "de", ... } }, ... })
 * export default defineConfig({ plugins: [plugin], modules: [payment] })
 */
export function amazonPay(
  options: AmazonPayOptions,
  { providers = [], dependencies = [], from = "package" }: AmazonPayConfig = {},
) {
  const ours = accountNames(options).map((account) => ({
    resolve: places[from].provider,
    id: account,
    options: { account },
  }))
  const payment = {
    resolve: "@medusajs/medusa/payment",
    dependencies: [...new Set(["amazon_pay", "query", "locking", ...dependencies])],
    options: { providers: [...providers, ...ours] },
  }
  const own = { resolve: places[from].module, options: { ...options } }
  return { plugin: { resolve: packageName, options: { ...options } }, payment, modules: [own] }
}

/** Without accounts the application says so when it starts; a configuration file must not fail before that. */
const accountNames = ({ accounts = {} }: Partial<AmazonPayOptions>): readonly string[] => Object.keys(accounts)

export type { AmazonPayOptions, AccountOptions, PolicyOptions } from "./services/options/options"
