import type { LoaderOptions } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"

const needed = ["amazon_pay", ContainerRegistrationKeys.QUERY, Modules.LOCKING]

type ConfigModule = { readonly modules?: Readonly<Record<string, unknown>> }

/**
 * Stops the boot with the line to add when the payment module does not hand our module, Query and Locking on to its
 * providers; and when a locking provider is configured that does not lock (Medusa 2.21.2, locking-postgres).
 */
export default function loader({ container }: LoaderOptions): Promise<void> {
  const missing = needed.filter((name) => !container.hasRegistration(name))
  if (missing.length > 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Amazon Pay: the payment module's entry in medusa-config needs dependencies: ["amazon_pay", "query", "locking"]; missing ${missing.join(", ")}. The helper amazonPay() of medusa-payment-amazon-pay/config writes the whole entry.`,
    )
  }
  const config = container.resolve<ConfigModule>(ContainerRegistrationKeys.CONFIG_MODULE)
  if (JSON.stringify(config.modules?.[Modules.LOCKING] ?? "").includes("locking-postgres")) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Amazon Pay: locking-postgres of this Medusa version lets two simultaneous holders in and never takes over expired locks; use locking-redis, or the in-memory default for one process.",
    )
  }
  return Promise.resolve()
}
