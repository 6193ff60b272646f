import type { Handler } from "../http"
import type { Notifier } from "./notifier"

/** The signing certificate: under its own name as on Amazon's host, and below `/_sns/`. */
export const certificateHandler =
  (notifier: Notifier): Handler =>
  async ({ method, path }) => {
    const isAsked = path === `/${notifier.certificateFile}` || path === `/_sns/${notifier.certificateFile}`
    if (method !== "GET" || !isAsked) return undefined
    return { status: 200, headers: { "content-type": "application/x-pem-file" }, body: await notifier.certificate() }
  }
