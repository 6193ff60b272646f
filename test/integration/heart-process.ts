import type { Errand, Surroundings } from "../builders/database-heart"
import { databaseHeart, errands } from "../builders/database-heart"

/**
 * A process of the shop: runs an errand, `times` at once, and dies where it is told to.
 * sending: the intent is committed, the request never leaves · answering: Amazon has acted, the answer is never read ·
 * settling: the answer is read, what it says is never committed
 */
export type Death = { readonly operation: string; readonly when: "sending" | "answering" | "settling" }
export type Job = {
  readonly around: Surroundings
  readonly errand: Errand
  readonly death?: Death
  readonly times?: number
  readonly ahead?: number
}

/** No handler, no flush, no goodbye. It never settles. */
function die(): Promise<never> {
  process.kill(process.pid, "SIGKILL")
  return new Promise(() => undefined)
}

async function main({ around, errand, death, times = 1, ahead = 0 }: Job): Promise<void> {
  const answered = { is: false }
  const { parts, close } = databaseHeart(around, {
    ahead: () => ahead,
    transport: (honest) => async (request) => {
      const fatal = death !== undefined && `${request.url}&${request.body ?? ""}`.includes(`Action=${death.operation}&`)
      if (fatal && death.when === "sending") return die()
      const response = await honest(request)
      if (fatal && death.when === "answering") return die()
      answered.is ||= fatal
      return response
    },
    ledger: (honest) => ({
      ...honest,
      commit: (changes) => (answered.is && changes.length > 0 ? die() : honest.commit(changes)),
    }),
  })
  const answers = await Promise.allSettled(Array.from({ length: times }, () => errands[errand.verb](parts, errand)))
  process.stdout.write(
    JSON.stringify(answers.map((it) => (it.status === "fulfilled" ? it.value.is : String(it.reason)))),
  )
  await close()
}

void main(JSON.parse(process.argv[2] ?? "{}") as Job)
