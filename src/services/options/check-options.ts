import { currencyOf } from "../domain/currency"
import { defaultConnector, regionOf } from "../connectors/registry"
import { checkTogether } from "./check-together"
import type { Field } from "./fields"
import { accountFields, rootFields, storefrontFields } from "./fields"
import { InvalidOptions } from "./invalid-options"
import type { AccountOptions, AmazonPayOptions } from "./options"

type Raw = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value)

/** Medusa adds the database's connection to every module's options; it is dropped, never printed. */
const foreign: ReadonlySet<string> = new Set(["database"])

/** @throws InvalidOptions with every problem at once: option, what is wrong, remedy. */
export function checkOptions(raw: unknown): AmazonPayOptions {
  if (!isRecord(raw)) throw new InvalidOptions(["options: must be given to the plugin entry as one object"])
  const options = Object.fromEntries(Object.entries(raw).filter(([name]) => !foreign.has(name)))
  const accounts = isRecord(options["accounts"]) ? Object.entries(options["accounts"]) : []
  const problems = [
    ...checkFields(options, rootFields, ""),
    ...(isRecord(options["storefront"]) ? checkFields(options["storefront"], storefrontFields, "storefront.") : []),
    ...(accounts.length === 0
      ? ['accounts: must hold at least one account, such as { de: { region: "de", ... } }']
      : []),
    ...accounts.flatMap(([name, account]) => checkAccount(name, account, options)),
    ...checkCertificates(options, accounts),
  ]
  if (problems.length > 0) throw new InvalidOptions([...new Set(problems)])
  return options as AmazonPayOptions
}

function checkFields(values: Raw, fields: Readonly<Record<string, Field>>, prefix: string): readonly string[] {
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(fields, name))
  return [
    ...unknown.map((name) => `${prefix}${name}: is not an option; known are ${Object.keys(fields).join(", ")}`),
    ...Object.entries(fields).flatMap(([name, { required, check }]) => {
      const value = values[name]
      if (value === undefined) return required ? [`${prefix}${name}: is missing; ${check(value) ?? "give it"}`] : []
      const problem = check(value)
      return problem === undefined ? [] : [`${prefix}${name}: ${problem}`]
    }),
  ]
}

/** Whoever serves the certificate signs the notifications. */
function checkCertificates(options: Raw, accounts: readonly (readonly [string, unknown])[]): readonly string[] {
  const live = accounts.filter(([, account]) => isRecord(account) && account["sandbox"] !== true).map(([name]) => name)
  return options["notificationCertificates"] === undefined || live.length === 0
    ? []
    : [`notificationCertificates: is for a simulator and cannot go with the live account ${live.join(", ")}; remove it`]
}

function checkAccount(name: string, account: unknown, root: Raw): readonly string[] {
  const prefix = `accounts.${name}.`
  if (!/^[a-z0-9][a-z0-9-]{0,30}$/i.test(name))
    return [`accounts.${name}: a name is letters, digits and dashes; it becomes part of the provider id`]
  if (!isRecord(account)) return [`accounts.${name}: must be an object`]
  // Until it is known which fields belong to the account, nothing is to be said of them.
  const wrongConnector = checkConnector(account)
  if (wrongConnector !== undefined) return [`${prefix}connector: ${wrongConnector}`]
  const problems = checkFields(account, fieldsOf(account["connector"]), prefix)
  return problems.length > 0
    ? problems
    : [...checkCurrencies(account as AccountOptions, prefix), ...checkTogether(merged(root, account), prefix)]
}

/** The account's own word, else the plugin's. A value of `undefined` says nothing. */
const merged = (...options: readonly Raw[]): Raw =>
  Object.fromEntries(options.flatMap((it) => Object.entries(it)).filter(([, value]) => value !== undefined))

const byConnector = new Map<unknown, Readonly<Record<string, Field>>>(Object.entries(accountFields))

/** Those of the connector that stands for silence, where the account names none. */
const fieldsOf = (connector: unknown): Readonly<Record<string, Field>> =>
  byConnector.get(connector) ?? accountFields[defaultConnector]

/** One that nobody knows, or none where the fields are another connector's. */
function checkConnector(account: Raw): string | undefined {
  const silent = fieldsOf(undefined)
  if (account["connector"] !== undefined) return silent["connector"]?.check(account["connector"])
  const strange = Object.keys(account).filter((name) => !Object.hasOwn(silent, name))
  return Object.entries(accountFields)
    .map(([id, fields]) => ({ id, names: strange.filter((name) => Object.hasOwn(fields, name)) }))
    .filter(({ names }) => names.length > 0)
    .map(
      ({ id, names }) =>
        `is missing, but ${names.join(", ")} belong to "${id}"; give connector: "${id}", or leave them out`,
    )[0]
}

function checkCurrencies(account: AccountOptions, prefix: string): readonly string[] {
  const { region, currencies = [] } = account
  const allowed: readonly string[] = regionOf(account).currencies
  const wrong = currencies.filter((code) => !allowed.includes(currencyOf(code) ?? ""))
  const possible = allowed.join(", ").toLowerCase()
  return wrong.map(
    (code) => `${prefix}currencies: ${nameOf(code)} does not fit region ${region}; possible are ${possible}`,
  )
}

/** Only what looks like a currency is repeated: anything may have been pasted there. */
const nameOf = (code: string): string => (/^[a-z]{3}$/i.test(code) ? code.toLowerCase() : "an entry")
