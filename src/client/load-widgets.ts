import type { AmazonScript } from "./amazon-script"
import type { AmazonPayProblem } from "./problem"
import { ownProblem } from "./problem"
import type { Settings } from "./settings"

type Globals = {
  onAmazonLoginReady?: () => void
  onAmazonPaymentsReady?: () => void
  amazon?: { readonly Login: AmazonScript["Login"] }
  OffAmazonPayments?: AmazonScript["OffAmazonPayments"]
}

export type LoadOptions = {
  /** The nonce of the page's content security policy, for Amazon's script. */
  readonly nonce?: string | undefined
  /** Milliseconds for Amazon's script to be there. @default 15000 */
  readonly timeout?: number
}

const globals = (): Globals => window as Globals

let loaded: { readonly url: string; readonly script: Promise<AmazonScript> } | undefined

function ready(): AmazonScript | undefined {
  const { amazon, OffAmazonPayments } = globals()
  return amazon && OffAmazonPayments && { OffAmazonPayments, Login: amazon.Login }
}

function element(url: string, nonce: string | undefined): HTMLScriptElement {
  const script = document.createElement("script")
  script.async = true
  script.src = url
  if (nonce !== undefined) script.nonce = nonce
  return script
}

/** Amazon's script calls two globals, Login first, and expects them before it runs. */
const load = ({ widgetsUrl, clientId }: Settings, { nonce, timeout = 15_000 }: LoadOptions): Promise<AmazonScript> =>
  new Promise((resolve, reject) => {
    const script = element(widgetsUrl, nonce)
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      settle()
    }
    const fail = (problem: AmazonPayProblem): void => {
      script.remove()
      end(() => reject(problem))
    }
    const timer = setTimeout(() => fail(ownProblem("timeout")), timeout)
    globals().onAmazonLoginReady = () => {
      globals().amazon?.Login.setClientId(clientId)
      globals().amazon?.Login.setUseCookie(true)
    }
    globals().onAmazonPaymentsReady = () => {
      const amazon = ready()
      if (amazon === undefined) fail(ownProblem("unreadable"))
      else end(() => resolve(amazon))
    }
    script.onerror = () => fail(ownProblem("unreachable"))
    document.head.append(script)
  })

/**
 * Loads Amazon's script once, and resolves when button and widgets may be used. Region and environment are in its
 * address. One page can serve one of them: to change it, load the page anew.
 *
 * The buyer's token goes into the cookie `amazon_Login_accessToken`, so that it lives on from page to page.
 * @throws AmazonPayProblem `unreachable` or `timeout` when the script cannot be loaded, calling again tries again;
 *   `other-region` when the page has loaded another one
 */
export function loadWidgets(settings: Settings, options: LoadOptions = {}): Promise<AmazonScript> {
  const { widgetsUrl: url } = settings
  if (loaded !== undefined) return loaded.url === url ? loaded.script : Promise.reject(ownProblem("other-region"))
  const script = load(settings, options)
  loaded = { url, script }
  script.catch(() => (loaded = undefined))
  return script
}
