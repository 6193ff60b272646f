import type { Parts, Policy } from "../../src/services/payments/parts"
import type { Ledger } from "../../src/services/ports/ledger"
import { Secret } from "../../src/services/support/secret"
import { assemble } from "../../src/simulator/assemble"
import { defaultSellers } from "../../src/simulator/world/sellers"
import type { Switches } from "../../src/simulator/world/switches"
import { defaultSwitches } from "../../src/simulator/world/switches"
import type { Control, Generation, OrderTruth } from "../builders/generations/generation"
import type { ConnectorName } from "../builders/generations/generations"
import { generations } from "../builders/generations/generations"
import { sellerOf } from "../builders/generations/seller-of"
import { controlOf, sharedTime, straightTo, usualPolicy } from "../builders/memory-heart"
import { memoryLedger } from "../builders/memory-ledger"
import { aLife, lockTable } from "./mortal"
import { aCart } from "./shop"

/** How a walk's shop is set up; all of it follows from the seed. */
export type Setup = {
  readonly seed: number
  readonly connector: ConnectorName
  readonly carts: number
  readonly locks: boolean
  readonly policy: Partial<Policy>
  readonly switches: Partial<Switches>
}

/** Two processes of one shop, its buyers, and Amazon, in one process and one time. */
export function walkWorld({ seed, connector, carts, locks, policy, switches }: Setup, ledger: Ledger = memoryLedger()) {
  const time = sharedTime()
  const amazon = assemble({
    clock: { now: time.milliseconds },
    seed: String(seed),
    sellers: defaultSellers,
    switches: { ...defaultSwitches, ...switches },
  })
  const generation: Generation = generations[connector]
  const honest = straightTo(amazon.handle, { clock: time.clock, losses: new Set(), generation })
  const seller = sellerOf(amazon)
  const whole: Policy = { ...usualPolicy, ...policy }
  const lockOf = lockTable()
  const process = () => {
    const life = aLife()
    const between = { transport: life.transport(honest), clock: time.clock, observe: () => undefined }
    const here = generation.connect(seller, between)
    const parts: Parts = {
      ledger: life.ledger(ledger),
      lock: locks ? lockOf(life) : { run: (_key, job) => job() },
      clock: time.clock,
      stateSecrets: [new Secret("a secret of the tests, 32 bytes long or more")],
      returnUrl: (token) => `https://shop.example/amazon-pay/return/${token}`,
      account: (name) => ({ name, environment: "sandbox", connector: here, policy: whole }),
    }
    return { parts, life }
  }
  const control: Control = controlOf(amazon.handle)
  const servers = [process(), process()]
  return {
    ledger,
    control,
    generation,
    policy: whole,
    now: () => time.clock.now(),
    pass: (seconds: number): void => {
      time.pass(seconds)
    },
    carts: Array.from({ length: carts }, (_, index) => aCart(seed, index)),
    clicks: 0,
    server: (index: number) => servers[index % servers.length] ?? process(),
    restart: (index: number): void => {
      servers[index % servers.length] = process()
    },
    truth: (id: string): Promise<OrderTruth> => generation.truth(control, id),
    /** The faults that were planned and not yet met are over. */
    endFaults: async (): Promise<void> => {
      await control("DELETE", "faults")
    },
  }
}

export type WalkWorld = ReturnType<typeof walkWorld>
