import { pageScript, type LoadOptions } from "../page-script"
import type { AmazonScript } from "./amazon-script"
import type { Settings } from "./settings"

const load = pageScript<AmazonScript>()

/**
 * Loads Amazon's checkout.js once. One page can serve one region: to change it, load the page anew.
 * @throws AmazonPayProblem `unreachable` or `timeout` when the script cannot be loaded, calling again tries again;
 *   `other-region` when the page has loaded another one
 */
export const loadScript = (
  { scriptUrl }: Pick<Settings, "scriptUrl">,
  options: LoadOptions = {},
): Promise<AmazonScript> =>
  load(scriptUrl, options, (script, tell) => {
    script.onload = () => {
      const { amazon } = window as { readonly amazon?: { readonly Pay?: AmazonScript } }
      tell(amazon?.Pay)
    }
  })
