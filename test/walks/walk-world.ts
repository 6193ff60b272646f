import type { Parts, Policy } from "../../src/services/payments/parts"
import type { Clock } from "../../src/services/ports/clock"
import type { Ledger } from "../../src/services/ports/ledger"
import type { PaymentConnector } from "../../src/services/ports/payment-connector"
import type { Transport } from "../../src/services/ports/transport"
import { Secret } from "../../src/services/support/secret"
import type { OrderReferenceTruth } from "../../src/simulator"
import { assemble } from "../../src/simulator/assemble"
import { defaultSellers } from "../../src/simulator/world/sellers"
import type { Switches } from "../../src/simulator/world/switches"
import { defaultSwitches } from "../../src/simulator/world/switches"
import { connectorTo, controlOf, forgetFaults, sharedTime, straightTo, usualPolicy } from "../builders/memory-heart"
import { memoryLedger } from "../builders/memory-ledger"
import { aLife, lockTable } from "./mortal"
import { aCart } from "./shop"

/** How a walk's shop is set up; all of it follows from the seed. */
export type Setup = {
  readonly seed: number
  readonly connector: (typeof walked)[number]
  readonly carts: number
  readonly locks: boolean
  readonly policy: Partial<Policy>
  readonly switches: Partial<Switches>
}

/** Connectors whose shops are walked through. */
export const walked = ["amazon-mws"] as const

/** Each connector speaks to the simulated Amazon in this process. */
const connectorsHere = {
  "amazon-mws": connectorTo,
} as const satisfies Record<(typeof walked)[number], (transport: Transport, clock: Clock) => PaymentConnector>

/** Two processes of one shop, its buyers, and Amazon, in one process and one time. */
export function walkWorld({ seed, connector, carts, locks, policy, switches }: Setup, ledger: Ledger = memoryLedger()) {
  const time = sharedTime()
  const amazon = assemble({
    clock: { now: time.milliseconds },
    seed: String(seed),
    sellers: defaultSellers,
    switches: { ...defaultSwitches, ...switches },
  })
  const honest = straightTo(amazon.handle, { clock: time.clock, losses: new Set() })
  const whole: Policy = { ...usualPolicy, ...policy }
  const lockOf = lockTable()
  const process = () => {
    const life = aLife()
    const here = connectorsHere[connector](life.transport(honest), time.clock)
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
  const control = controlOf(amazon.handle)
  const servers = [process(), process()]
  return {
    ledger,
    control,
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
    // The control interface answers JSON of many shapes; this path has this one.
    truth: async (id: string) => (await control("GET", `order-references/${id}`)) as OrderReferenceTruth,
    /** The faults that were planned and not yet met are over. */
    endFaults: () => forgetFaults(control, connectorTo(honest, time.clock)),
  }
}

export type WalkWorld = ReturnType<typeof walkWorld>
