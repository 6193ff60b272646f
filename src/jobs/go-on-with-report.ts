import type { MedusaContainer } from "@medusajs/framework/types"

import { goOnWithReportWorkflow } from "../workflows/go-on-with-report"

/** One process works on a report at a time; a run that died is taken up where it was. */
export default async function goOnWithReport(container: MedusaContainer): Promise<void> {
  await goOnWithReportWorkflow(container).run({ input: { most: 500 } })
}

export const config = { name: "amazon-pay-go-on-with-report", schedule: "* * * * *" }
