import type { AmazonPayProblem } from "./problem"
import { ownProblem } from "./problem"

export type LoadOptions = {
  /** The nonce of the page's content security policy, for Amazon's script. */
  readonly nonce?: string | undefined
  /** Milliseconds for Amazon's script to be there. @default 15000 */
  readonly timeout?: number
}

/** Waits until the script is there, and tells what it offers then; undefined when that is not what was hoped for. */
type Listen<T> = (script: HTMLScriptElement, tell: (found: T | undefined) => void) => void

function element(url: string, nonce: string | undefined): HTMLScriptElement {
  const script = document.createElement("script")
  script.async = true
  script.src = url
  if (nonce !== undefined) script.nonce = nonce
  return script
}

const load = <T>(url: string, { nonce, timeout = 15_000 }: LoadOptions, listen: Listen<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const script = element(url, nonce)
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      settle()
    }
    const fail = (problem: AmazonPayProblem): void => {
      script.remove()
      end(() => reject(problem))
    }
    const timer = setTimeout(() => fail(ownProblem("timeout")), timeout)
    listen(script, (found) => {
      if (found === undefined) fail(ownProblem("unreadable"))
      else end(() => resolve(found))
    })
    script.onerror = () => fail(ownProblem("unreachable"))
    document.head.append(script)
  })

/**
 * Loads a script of Amazon's once. One page can serve one region and environment, which are in the address: to change
 * them, the page is loaded anew. What could not be loaded is tried again when it is asked for again.
 */
export function pageScript<T>(): (url: string, options: LoadOptions, listen: Listen<T>) => Promise<T> {
  let loaded: { readonly url: string; readonly script: Promise<T> } | undefined
  return (url, options, listen) => {
    if (loaded !== undefined) return loaded.url === url ? loaded.script : Promise.reject(ownProblem("other-region"))
    const script = load(url, options, listen)
    loaded = { url, script }
    script.catch(() => (loaded = undefined))
    return script
  }
}
