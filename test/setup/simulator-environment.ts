import type { Simulator } from "../../src/simulator/start"

/** What medusa-config.ts reads of the simulator. */
export const simulatorEnvironment = (simulator: Simulator) => ({
  AMAZON_PAY_SIMULATOR: simulator.http,
  AMAZON_PAY_SIMULATOR_PUBLIC_KEY_ID: simulator.publicKeyId,
  AMAZON_PAY_SIMULATOR_PRIVATE_KEY: simulator.privateKey,
})
