import type { MedusaContainer } from "@medusajs/framework/types"

import { languageOf } from "../../services/domain/language"
import type { DifferenceView } from "../../services/domain/report-view"
import type { DifferenceRow } from "../../services/ports/report-store"
import { namesOfActors } from "./names-of-actors"
import { orderNumbers } from "./order-numbers"
import { viewOfDifference } from "./report-view"

/** Differences as the admin is told of them, with order numbers and names, in three queries however many they are. */
export async function viewsOfDifferences(
  container: MedusaContainer,
  rows: readonly DifferenceRow[],
  languages: readonly string[],
): Promise<readonly DifferenceView[]> {
  const [numbers, nameOf] = await Promise.all([
    orderNumbers(
      container,
      rows.map(({ orderId }) => orderId),
    ),
    namesOfActors(
      container,
      rows.map(({ settledBy: actor }) => ({ actor })),
    ),
  ])
  const reader = { language: languageOf(...languages), nameOf, numbers }
  return rows.map((row) => viewOfDifference(row, reader))
}
