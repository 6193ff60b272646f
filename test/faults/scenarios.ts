import type { Scenario } from "./scenario"
import { scenariosV1 } from "./scenarios-v1"
import { scenariosV2 } from "./scenarios-v2"

/** What goes wrong in them is enumerated. */
export const scenarios: readonly Scenario[] = [...scenariosV1, ...scenariosV2]
