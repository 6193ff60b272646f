import { cells } from "../builders/matrix"
import { onMedusa } from "../setup/medusa-app"
import { matrixSuite } from "./matrix-suite"

onMedusa("Every declined authorization in a running shop", (app) => matrixSuite(app, cells))
