import { onMedusa } from "../setup/medusa-app"
import { parallelSuite } from "./parallel-suite"

jest.setTimeout(300_000)

onMedusa("Two hundred at the same moment", (app) => parallelSuite(app, { locks: true, crowd: 200 }))
