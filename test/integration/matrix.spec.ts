import { cells } from "../builders/matrix"
import { onMedusa } from "../setup/medusa-app"
import { matrixSuite } from "./matrix-suite"

/** Each reason once for either buyer; all cells are in the long tier, and on the heart under every switch. */
const daily = cells.filter(({ presence, mode }) => (presence === "present" ? mode === "sync" : mode === "async"))

onMedusa("A declined authorization in a running shop", (app) => matrixSuite(app, daily))
