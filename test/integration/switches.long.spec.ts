import { onMedusa } from "../setup/medusa-app"
import { possible, switchesSuite } from "./switches-suite"

onMedusa("Under every setting of what Amazon's documents leave open", (app) => switchesSuite(app, possible))
