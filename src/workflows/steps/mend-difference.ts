import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { Fault } from "../../services/domain/fault"
import type { DifferenceView } from "../../services/domain/report-view"
import { asRows } from "../../services/payments/report/go-on"
import { remedies } from "../../services/payments/report/difference-kinds"
import { notDoneBecause, outcomes } from "../../services/payments/report/mend-outcome"
import type { DifferenceRow } from "../../services/ports/report-store"
import { examine } from "./examine"
import { moduleIn, partsIn } from "./parts-in"
import { deeds, remedyOf } from "./mend-deeds"
import { viewsOfDifferences } from "./views-of-differences"

/** `confirm`: a person said yes to moving money. `setAside`: he dealt with it himself; it is not listed again. */
export type MendDifferenceInput = {
  readonly id: string
  readonly actor: string
  readonly confirm: boolean
  readonly setAside: boolean
  readonly languages: readonly string[]
}

/** `refused`: nothing was done, `difference.outcome` or `why` says why. */
export type MendedDifference =
  | { readonly is: "unknown" }
  | { readonly is: "refused"; readonly why: "confirm" | "person" | "trouble"; readonly difference: DifferenceView }
  | { readonly is: "mended" | "set-aside" | "open"; readonly difference: DifferenceView }

export const mendDifferenceStep = createStep(
  "amazon-pay-mend-difference",
  async (input: MendDifferenceInput, { container }) =>
    new StepResponse<MendedDifference>(await mendDifference(container, input)),
)

/** One difference, mended once: whoever asks again hears what became of it. */
async function mendDifference(container: MedusaContainer, input: MendDifferenceInput): Promise<MendedDifference> {
  const row = await moduleIn(container).reports().difference(input.id)
  if (!row) return { is: "unknown" }
  const [shown] = await viewsOfDifferences(container, [row], input.languages)
  if (!shown) return { is: "unknown" }
  if (row.state !== "open") return { is: row.state, difference: shown }
  if (input.setAside) return settle(container, input, { state: "set-aside", outcome: outcomes["set-aside"] })
  const remedy = remedyOf(row)
  if (!remedies[remedy].byItself) return { is: "refused", why: "person", difference: shown }
  if (remedies[remedy].movesMoney && !input.confirm) return { is: "refused", why: "confirm", difference: shown }
  return mend(container, input, row)
}

async function mend(
  container: MedusaContainer,
  input: MendDifferenceInput,
  row: DifferenceRow,
): Promise<MendedDifference> {
  try {
    await deeds[remedyOf(row)](container, { row, actor: input.actor })
    return await verify(container, input, row)
  } catch (error) {
    const said = await settle(container, input, { state: "open", outcome: notDoneBecause(whyOf(error)) })
    return said.is === "open" ? { is: "refused", why: "trouble", difference: said.difference } : said
  }
}

/** A refusal of ours or of Medusa's says why in words; anything else only what it is. */
function whyOf(error: unknown): string {
  if (MedusaError.isMedusaError(error)) return error.message
  if (error instanceof Fault) return error.code
  return error instanceof Error ? error.name : "unknown"
}

/** Mended is what a fresh comparison no longer finds; what it finds besides is added to the report. */
async function verify(
  container: MedusaContainer,
  input: MendDifferenceInput,
  row: DifferenceRow,
): Promise<MendedDifference> {
  const found = await examine(container, row.orderReferenceId)
  const rows = asRows(found, partsIn(container).clock.now())
  await moduleIn(container).reports().add(row, rows, partsIn(container).clock.now())
  const still = found.some((it) => it.kind === row.kind && it.objectId === row.objectId)
  return settle(
    container,
    input,
    still ? { state: "open", outcome: outcomes.waits } : { state: "mended", outcome: outcomes.mended },
  )
}

type Verdict = { readonly state: DifferenceRow["state"]; readonly outcome: string }

async function settle(
  container: MedusaContainer,
  { id, actor, languages }: MendDifferenceInput,
  { state, outcome }: Verdict,
): Promise<MendedDifference> {
  const store = moduleIn(container).reports()
  await store.settle(id, { state, outcome, by: actor, at: partsIn(container).clock.now() })
  const after = await store.difference(id)
  const [difference] = after ? await viewsOfDifferences(container, [after], languages) : []
  return after && difference ? { is: after.state, difference } : { is: "unknown" }
}
