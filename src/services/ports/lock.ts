/** A courtesy that saves calls; the guarantee is the ledger. @throws Busy when the lock is not had in time. */
export interface Lock {
  run<T>(key: string, job: () => Promise<T>): Promise<T>
}
