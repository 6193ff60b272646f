import type { Simulator } from "../../src/simulator"
import { startSimulator } from "../../src/simulator"
import { keepsTheConnectorContract } from "../contract/payment-connector.contract"
import { beginAmazonMws } from "./amazon-mws-harness"

let simulator: Simulator

beforeAll(async () => {
  simulator = await startSimulator({ tls: false })
})
afterAll(() => simulator.stop())

keepsTheConnectorContract("amazon-mws", () => beginAmazonMws(simulator))
