import type { Ledger } from "../../src/services/ports/ledger"
import { comeToRest } from "./come-to-rest"
import { dice } from "./dice"
import { inventSetup, inventStep } from "./invent"
import { look } from "./look"
import type { Step } from "./step"
import { takeStep } from "./take-step"
import type { Setup } from "./walk-world"
import { walkWorld } from "./walk-world"

/** A walk as it went: `answers` has one word a step. `broken`: the first rule that did not hold. */
export type Walked = {
  readonly setup: Setup
  readonly steps: readonly Step[]
  readonly answers: readonly string[]
  readonly broken: string | undefined
}

type How = { readonly length: number; readonly ledger?: Ledger }

/** Invents and takes so many steps; after each the invariants are looked at, and once more when all has come to rest. */
export async function walk(seed: number, { length, ledger }: How): Promise<Walked> {
  const random = dice(seed)
  const setup = inventSetup(seed, random)
  const world = walkWorld(setup, ledger)
  const steps: Step[] = []
  const answers: string[] = []
  for (let turn = 0; turn < length; turn++) {
    const step = inventStep(random, setup, world.carts)
    steps.push(step)
    const { answer, broken } = await tread(
      () => takeStep(world, step),
      () => look(world),
    )
    answers.push(answer)
    if (broken !== undefined) return { setup, steps, answers, broken }
  }
  const { broken } = await tread(
    () => Promise.resolve("rest"),
    () => comeToRest(world),
  )
  return { setup, steps, answers, broken }
}

/** The same steps once more. */
export async function replay({ setup, steps }: Pick<Walked, "setup" | "steps">, ledger?: Ledger): Promise<Walked> {
  const world = walkWorld(setup, ledger)
  const answers: string[] = []
  for (const [index, step] of steps.entries()) {
    const { answer, broken } = await tread(
      () => takeStep(world, step),
      () => look(world),
    )
    answers.push(answer)
    if (broken !== undefined) return { setup, steps: steps.slice(0, index + 1), answers, broken }
  }
  const { broken } = await tread(
    () => Promise.resolve("rest"),
    () => comeToRest(world),
  )
  return { setup, steps, answers, broken }
}

/** What nobody expected to be thrown is a broken rule, too. */
async function tread(
  step: () => Promise<string>,
  check: () => Promise<string | undefined>,
): Promise<{ readonly answer: string; readonly broken: string | undefined }> {
  try {
    const answer = await step()
    return { answer, broken: await check() }
  } catch (error) {
    return {
      answer: "threw",
      broken: `threw ${error instanceof Error ? `${error.name}: ${error.message}` : "something"}`,
    }
  }
}
