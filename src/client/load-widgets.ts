import type { AmazonScript } from "./amazon-script"
import { pageScript, type LoadOptions } from "./page-script"
import type { Settings } from "./settings"

type Globals = {
  onAmazonLoginReady?: () => void
  onAmazonPaymentsReady?: () => void
  amazon?: { readonly Login: AmazonScript["Login"] }
  OffAmazonPayments?: AmazonScript["OffAmazonPayments"]
}

const globals = (): Globals => window as Globals

const load = pageScript<AmazonScript>()

function ready(): AmazonScript | undefined {
  const { amazon, OffAmazonPayments } = globals()
  return amazon && OffAmazonPayments && { OffAmazonPayments, Login: amazon.Login }
}

/**
 * Loads Amazon's script once, and resolves when button and widgets may be used. Region and environment are in its
 * address. One page can serve one of them: to change it, load the page anew.
 *
 * The buyer's token goes into the cookie `amazon_Login_accessToken`, so that it lives on from page to page.
 * @throws AmazonPayProblem `unreachable` or `timeout` when the script cannot be loaded, calling again tries again;
 *   `other-region` when the page has loaded another one
 */
export const loadWidgets = ({ widgetsUrl, clientId }: Settings, options: LoadOptions = {}): Promise<AmazonScript> =>
  // Amazon's script calls two globals, Login first, and expects them before it runs.
  load(widgetsUrl, options, (_script, tell) => {
    globals().onAmazonLoginReady = () => {
      globals().amazon?.Login.setClientId(clientId)
      globals().amazon?.Login.setUseCookie(true)
    }
    globals().onAmazonPaymentsReady = () => tell(ready())
  })
