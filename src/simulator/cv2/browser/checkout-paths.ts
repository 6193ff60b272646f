/**
 * Where the script and the hosted pages are. The script's and the processing page's paths are Amazon's; of the others
 * only the host is known.
 */
export const checkoutPaths = {
  script: "/checkout.js",
  initiate: "/checkout/initiate",
  signIn: "/checkout/signin",
  choose: "/checkout/choose",
  processing: "/checkout/processing",
} as const
