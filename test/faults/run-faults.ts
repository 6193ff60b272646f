import { openLedgerDatabase } from "../integration/ledger-database"
import { dice } from "../walks/dice"
import type { Lane, Point } from "./lane"
import { openLane } from "./lane"
import { plantsFor } from "./plant"
import type { Scenario } from "./scenario"
import { scenarios } from "./scenarios"
import { bundleVictims } from "./victims"

/**
 * How many scenarios are lived through, and how many `kills` and `faults` of them are tried at most, chosen by the seed.
 * `only`: scenarios whose name has this in it.
 */
export type Choice = {
  readonly scenarios: number
  readonly kills: number
  readonly faults: number
  readonly seed: number
  readonly only?: string | undefined
}

/** `calls`, `commits`: how many of them there were to go wrong. */
export type Outcome = {
  readonly points: number
  readonly broken: readonly string[]
  readonly calls: number
  readonly commits: number
}

const lanes = 3

/**
 * Lives through every scenario once in peace to learn its calls and commits, then once for each thing that can go wrong
 * at each of them, and looks whether money and ledger come right again.
 */
export async function runFaults(choice: Choice, progress: (done: number, all: number) => void): Promise<Outcome> {
  const { outfile, remove } = await bundleVictims()
  const databases = await Promise.all(Array.from({ length: lanes }, () => openDatabase()))
  const open = await Promise.all(databases.map((database) => openLane(outfile, database)))
  try {
    return await tryAll(open, choice, progress)
  } finally {
    await Promise.all(open.map((lane) => lane.close()))
    await Promise.all(databases.map((database) => database.close()))
    remove()
  }
}

async function openDatabase() {
  const database = await openLedgerDatabase()
  await database.up()
  return database
}

async function tryAll(open: readonly Lane[], choice: Choice, progress: (done: number, all: number) => void) {
  const wanted = someOf(
    scenarios.filter(({ name }) => name.includes(choice.only ?? "")),
    choice,
  )
  const dry = await inLanes(open, wanted, async (lane, scenario) => ({
    scenario,
    seen: await lane.dryRun(scenario),
  }))
  const points = chosen(
    dry.flatMap(({ scenario, seen }) => pointsOf(scenario, seen)),
    choice,
  )
  let done = 0
  const stories = await inLanes(open, points, async (lane, point) => {
    const told = await lane.tryPoint(point)
    progress((done += 1), points.length)
    return told
  })
  return {
    points: points.length,
    broken: stories.filter((it) => it !== undefined),
    calls: dry.reduce((sum, { seen }) => sum + seen.calls.length, 0),
    commits: dry.reduce((sum, { seen }) => sum + seen.commits, 0),
  }
}

/** Of all connectors alike, in the order of the scenarios. */
function someOf(all: readonly Scenario[], { scenarios: count, seed }: Choice): readonly Scenario[] {
  const { roll } = dice(seed)
  const places = new Map(all.map((scenario) => [scenario, roll()]))
  const place = (it: Scenario): number => places.get(it) ?? 0
  const taken = new Set([...all].sort((one, other) => place(one) - place(other)).slice(0, count))
  return all.filter((it) => taken.has(it))
}

/** Each kill is followed by both, each fault by one of them in turn. */
const pointsOf = (scenario: Scenario, seen: Point["seen"]): readonly Point[] =>
  plantsFor(seen).flatMap((plant, index) => {
    const both = ["again", "gone"] as const
    const who = plant.is === "kill" ? both : [both[index % 2] ?? "again"]
    return who.map((afterwards) => ({ scenario, seen, plant, afterwards }))
  })

/** Kills and faults are chosen apart from each other; what is chosen stands in the order of the scenarios. */
function chosen(points: readonly Point[], { kills, faults, seed }: Choice): readonly Point[] {
  const { roll } = dice(seed)
  const drawn = points.map((point) => ({ point, place: roll() }))
  const some = (isKill: boolean, count: number) =>
    drawn
      .filter(({ point }) => (point.plant.is === "kill") === isKill)
      .sort((one, other) => one.place - other.place)
      .slice(0, count)
  const taken = new Set([...some(true, kills), ...some(false, faults)])
  return drawn.filter((it) => taken.has(it)).map(({ point }) => point)
}

/** Every lane takes the next job as soon as it is free. Answers in the order of the jobs. */
async function inLanes<Job, Answer>(
  open: readonly Lane[],
  jobs: readonly Job[],
  work: (lane: Lane, job: Job) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  const queue = [...jobs.entries()]
  await Promise.all(
    open.map(async (lane) => {
      for (let next = queue.shift(); next; next = queue.shift()) answers[next[0]] = await work(lane, next[1])
    }),
  )
  return answers
}
