import type { HealthLine } from "../domain/overview"
import { refusal, testNotification } from "../domain/test-notification"
import type { Transport, TransportResponse } from "../ports/transport"
import { TransportFailure } from "../ports/transport"
import { line } from "./view/health-lines"

/** Amazon gives a shop 15 s; a door that needs longer than this is no good one. */
const timeout = 5_000
/** More than our refusal is somebody else's page. */
const maxBytes = 65_536

/**
 * Posts the marked test to the shop's own address for notifications. Our own refusal proves that the address leads to
 * this plugin and that a body arrives there unchanged; not that Amazon reaches it from outside.
 *
 * @param url of the options, never of a request
 */
export async function testDoor(transport: Transport, url: string): Promise<readonly HealthLine[]> {
  return [await knock(transport, url), ...portLine(url)]
}

async function knock(transport: Transport, url: string): Promise<HealthLine> {
  const headers = { "content-type": "text/plain; charset=UTF-8", "user-agent": "medusa-payment-amazon-pay test" }
  try {
    return heard(url, await transport({ method: "POST", url, headers, body: testNotification, timeout, maxBytes }))
  } catch (error) {
    if (!(error instanceof TransportFailure)) throw error
    return error.why === "too-large"
      ? line("test-other", "danger", { url, status: "–" })
      : line("test-unreachable", "danger", { url, why: error.why })
  }
}

function heard(url: string, { status, body }: TransportResponse): HealthLine {
  if (status === 403 && body.trim() === refusal) return line("test-refused", "good", { url })
  const code = status >= 300 && status < 400 ? "test-redirected" : "test-other"
  return line(code, "danger", { url, status: String(status) })
}

/** Amazon delivers to https on port 443 only (docs/notifications.md). */
function portLine(url: string): readonly HealthLine[] {
  const { protocol, port } = new URL(url)
  return protocol === "https:" && port === "" ? [] : [line("test-not-https", "warning", { url })]
}
