import type { AmazonScript } from "./amazon-script"
import { ownProblem } from "./problem"
import type { Settings } from "./settings"

type Globals = {
  onAmazonLoginReady?: () => void
  onAmazonPaymentsReady?: () => void
  amazon?: { readonly Login: AmazonScript["Login"] }
  OffAmazonPayments?: AmazonScript["OffAmazonPayments"]
}

const globals = (): Globals => window as Globals

const loaded = new Map<string, Promise<AmazonScript>>()

function ready(): AmazonScript {
  const { amazon, OffAmazonPayments } = globals()
  if (amazon === undefined || OffAmazonPayments === undefined) throw ownProblem("unreadable")
  return { OffAmazonPayments, Login: amazon.Login }
}

/** Amazon's script calls two globals, Login first, and expects them before it runs. */
const load = ({ widgetsUrl, clientId }: Settings): Promise<AmazonScript> =>
  new Promise((resolve, reject) => {
    globals().onAmazonLoginReady = () => {
      globals().amazon?.Login.setClientId(clientId)
      globals().amazon?.Login.setUseCookie(true)
    }
    globals().onAmazonPaymentsReady = () => {
      try {
        resolve(ready())
      } catch (cause) {
        reject(cause instanceof Error ? cause : ownProblem("unreadable", cause))
      }
    }
    const script = document.createElement("script")
    script.async = true
    script.src = widgetsUrl
    script.onerror = () => {
      loaded.delete(widgetsUrl)
      script.remove()
      reject(ownProblem("unreachable"))
    }
    document.head.append(script)
  })

/**
 * Loads Amazon's script once, and resolves when button and widgets may be used. One page can serve one region: to change
 * it, load the page anew.
 *
 * The buyer's token goes into the cookie `amazon_Login_accessToken`, so that it lives on from page to page.
 * @throws AmazonPayProblem `unreachable` when the script cannot be loaded; calling again tries again
 */
export function loadWidgets(settings: Settings): Promise<AmazonScript> {
  const known = loaded.get(settings.widgetsUrl)
  if (known !== undefined) return known
  const loading = load(settings)
  loaded.set(settings.widgetsUrl, loading)
  return loading
}
