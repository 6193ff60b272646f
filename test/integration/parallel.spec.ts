import { onMedusa } from "../setup/medusa-app"
import { parallelSuite } from "./parallel-suite"

onMedusa("Fifty at the same moment", (app) => parallelSuite(app, { locks: true, crowd: 50 }))
