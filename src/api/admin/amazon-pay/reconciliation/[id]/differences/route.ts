import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { listDifferencesWorkflow } from "../../../../../../workflows/list-differences"
import { spokenLanguages } from "../../../../../spoken-languages"
import type { DifferencesQuery } from "../../validators"

type Asked = AuthenticatedMedusaRequest<unknown, DifferencesQuery>

/** A page of a report's differences, with texts in the language of the request. */
export async function GET(req: Asked, res: MedusaResponse): Promise<void> {
  const { offset, limit, state, kind } = req.validatedQuery
  const { result } = await listDifferencesWorkflow(req.scope).run({
    input: {
      id: req.params["id"] ?? "",
      languages: spokenLanguages(req),
      offset,
      limit,
      ...(state === undefined ? {} : { state }),
      ...(kind === undefined ? {} : { kind }),
    },
  })
  if (!result) throw new MedusaError(MedusaError.Types.NOT_FOUND, "there is no such report")
  res.json(result)
}
