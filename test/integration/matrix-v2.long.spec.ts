import { cellsOfV2 } from "../builders/matrix-v2"
import { onMedusa } from "../setup/medusa-app"
import { matrixOfV2 } from "./matrix-v2-suite"

onMedusa("Every declined charge of Checkout v2 in a running shop", (app) => matrixOfV2(app, cellsOfV2))
