import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { mendDifferenceWorkflow } from "../../../../../../../workflows/mend-difference"
import type { MendedDifference } from "../../../../../../../workflows/steps/mend-difference"
import { spokenLanguages } from "../../../../../../spoken-languages"
import type { MendBody } from "../../../validators"

/** Why nothing was done: HTTP status, and what to do. */
const refusals = {
  confirm: [409, 'mending this moves money: ask again with "confirm": true'],
  person: [409, 'only a person can mend this: do so, then ask again with "set_aside": true'],
  trouble: [503, "it could not be done now"],
} as const

type Told = readonly [status: number, message?: string]

const toldOf = (mended: Exclude<MendedDifference, { readonly is: "unknown" }>): Told => {
  if (mended.is !== "refused") return [200]
  const [status, message] = refusals[mended.why]
  const why = mended.why === "trouble" ? mended.difference.result?.why : undefined
  return [status, typeof why === "string" ? `${message}: ${why}` : message]
}

/** Mends one difference, once; or sets it aside because a person did. */
export async function POST(req: AuthenticatedMedusaRequest<MendBody>, res: MedusaResponse): Promise<void> {
  const { confirm = false, set_aside: setAside = false } = req.validatedBody
  const { result } = await mendDifferenceWorkflow(req.scope).run({
    input: {
      id: req.params["id"] ?? "",
      actor: req.auth_context.actor_id,
      confirm,
      setAside,
      languages: spokenLanguages(req),
    },
  })
  if (result.is === "unknown") throw new MedusaError(MedusaError.Types.NOT_FOUND, "there is no such difference")
  const [status, message] = toldOf(result)
  res.status(status).json({ difference: result.difference, ...(message === undefined ? {} : { message }) })
}
