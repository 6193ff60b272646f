import { MedusaError } from "@medusajs/framework/utils"

/** The value that a workflow was asked for; its types cannot promise that it came. */
export function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `The seed did not get its ${what}.`)
  }
  return value
}
