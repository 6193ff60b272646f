import { cellsOfV2 } from "../builders/matrix-v2"
import { onMedusa } from "../setup/medusa-app"
import { matrixOfV2 } from "./matrix-v2-suite"

/** One for each end: told at once, repaired by the buyer, given up, tried again; all cells are in the long tier. */
const daily = cellsOfV2.filter(
  ({ reason, presence, mode }) =>
    (reason === "Declined" && presence === "present" && mode === "sync") ||
    (mode === "async" && ["HardDeclined", "AmazonRejected", "ProcessingFailure"].includes(reason)),
)

onMedusa("A declined charge of Checkout v2 in a running shop", (app) => matrixOfV2(app, daily))
