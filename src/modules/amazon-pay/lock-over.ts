import type { ILockingModule } from "@medusajs/framework/types"

import { Busy } from "../../services/ports/busy"
import type { Lock } from "../../services/ports/lock"

/** Seconds to wait for a lock (DESIGN rule 4). */
const wait = 5

/** The heart's lock over Medusa's locking module. Not re-entrant. */
export const lockOver = (locking: ILockingModule): Lock => ({
  async run(key, job) {
    const begun = { is: false }
    try {
      return await locking.execute(
        [key],
        () => {
          begun.is = true
          return job()
        },
        { timeout: wait },
      )
    } catch (error) {
      if (begun.is) throw error
      throw new Busy("the lock was not had in time")
    }
  },
})
