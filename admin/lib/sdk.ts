import Medusa from "@medusajs/js-sdk"

declare const __BACKEND_URL__: string | undefined

/** The admin's own connection: same origin unless the shop says otherwise, with the session that is signed in. */
export const sdk = new Medusa({
  baseUrl: typeof __BACKEND_URL__ === "undefined" ? "/" : __BACKEND_URL__ || "/",
  auth: { type: "session" },
})
