import { onMedusa } from "../setup/medusa-app"
import { parallelSuite } from "./parallel-suite"

jest.setTimeout(300_000)

onMedusa(
  "Two hundred at the same moment, with locking replaced by nothing",
  (app) => parallelSuite(app, { locks: false, crowd: 200 }),
  {
    env: { AMAZON_PAY_TEST_LOCKING: "none" },
  },
)
