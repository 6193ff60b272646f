import { onMedusa } from "../setup/medusa-app"
import { parallelSuite } from "./parallel-suite"

onMedusa(
  "Fifty at the same moment, with locking replaced by nothing",
  (app) => parallelSuite(app, { locks: false, crowd: 50 }),
  {
    env: { AMAZON_PAY_TEST_LOCKING: "none" },
  },
)
