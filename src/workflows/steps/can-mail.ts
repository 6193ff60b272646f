import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

type Options = {
  readonly providers?: readonly { readonly options?: { readonly channels?: readonly string[] } }[]
  readonly cloud?: { readonly api_key?: string; readonly endpoint?: string }
}
type Entry = { readonly options?: Options } | boolean | undefined

/**
 * Whether the shop has a notification provider for e-mail. Medusa would write a failed notification for every message
 * where it has none, so its configuration is asked first. Medusa Cloud brings a provider of its own.
 */
export function canMail(container: MedusaContainer): boolean {
  const { modules = {} } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const entry = modules[Modules.NOTIFICATION] as Entry
  const options = typeof entry === "object" ? entry.options : undefined
  if (options?.cloud?.api_key && options.cloud.endpoint) return true
  return options?.providers?.some((provider) => provider.options?.channels?.includes("email")) ?? false
}
