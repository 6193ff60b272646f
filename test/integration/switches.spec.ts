import { randomInt } from "node:crypto"

import { onMedusa } from "../setup/medusa-app"
import { possible, switchesSuite } from "./switches-suite"

/** One setting by chance each run; its name stands in the test's. All of them: switches.long.spec.ts. */
const [first = possible[0]] = possible.slice(randomInt(possible.length))

onMedusa("Under a setting of what Amazon's documents leave open", (app) => switchesSuite(app, first ? [first] : []))
