import type { ILockingProvider } from "@medusajs/framework/types"
import { ModuleProvider, Modules } from "@medusajs/framework/utils"

/** A locking provider that locks nothing: what still happens only once is guaranteed by the ledger. */
class NoLock implements ILockingProvider {
  static readonly identifier = "no-lock"

  execute<T>(_keys: string | string[], job: () => Promise<T>): Promise<T> {
    return job()
  }

  acquire(): Promise<void> {
    return Promise.resolve()
  }

  release(): Promise<boolean> {
    return Promise.resolve(true)
  }

  releaseAll(): Promise<void> {
    return Promise.resolve()
  }
}

// eslint-disable-next-line no-restricted-syntax -- Medusa takes a provider by its default export
export default ModuleProvider(Modules.LOCKING, { services: [NoLock] })
