import type { Simulator } from "../../src/simulator"
import { startSimulator } from "../../src/simulator"
import { keepsTheConnectorContract } from "../contract/payment-connector.contract"
import { beginAmazonV2 } from "./amazon-v2-harness"

let simulator: Simulator

beforeAll(async () => {
  simulator = await startSimulator({ tls: false })
})
afterAll(() => simulator.stop())

keepsTheConnectorContract("amazon-v2", () => beginAmazonV2(simulator))
