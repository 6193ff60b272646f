import { Agent as HttpAgent } from "node:http"
import { Agent as HttpsAgent } from "node:https"

import axios, { isAxiosError } from "axios"

import type { Transport, TransportRequest, TransportResponse } from "../ports/transport"
import { TransportFailure } from "../ports/transport"

/** `ca`: PEM text of a certificate authority to trust besides none other, for a service with its own. */
type Options = { readonly ca?: string }

/**
 * HTTP by axios: no redirects, no proxy taken from the environment, TLS always verified, connections kept, no
 * compression. The timeout is for the whole exchange, so that a slow drip ends too.
 */
export function axiosTransport({ ca }: Options = {}): Transport {
  const client = axios.create({
    httpAgent: new HttpAgent({ keepAlive: true }),
    httpsAgent: new HttpsAgent({ keepAlive: true, ...(ca === undefined ? {} : { ca }) }),
    maxRedirects: 0,
    proxy: false,
    decompress: false,
    responseType: "arraybuffer",
    validateStatus: () => true,
  })
  return async (request) => {
    try {
      return toResponse(await client.request<Buffer>(toConfig(request)))
    } catch (error) {
      throw toFailure(error)
    }
  }
}

const toConfig = ({ method, url, headers, body, timeout, maxBytes }: TransportRequest) => ({
  method,
  url,
  headers: { ...headers, "accept-encoding": "identity" },
  ...(body === undefined ? {} : { data: body }),
  signal: AbortSignal.timeout(timeout),
  maxContentLength: maxBytes,
})

type Raw = { readonly status: number; readonly headers: object; readonly data: Buffer }

const toResponse = ({ status, headers, data }: Raw): TransportResponse => ({
  status,
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
  body: data.toString("utf8"),
})

type Why = TransportFailure["why"]

/** Node's and axios' codes for trouble before anything was sent. TLS refuses a certificate before the request leaves. */
const unsent: Readonly<Record<string, Why>> = {
  ECONNREFUSED: "refused",
  ENOTFOUND: "network",
  EAI_AGAIN: "network",
  EHOSTUNREACH: "network",
  ENETUNREACH: "network",
}
const certificate = /^(CERT_|UNABLE_TO_|ERR_TLS_|DEPTH_ZERO_|SELF_SIGNED_)/

const lost: Readonly<Record<string, Why>> = {
  ERR_CANCELED: "timeout",
  ECONNABORTED: "timeout",
  ETIMEDOUT: "timeout",
  ECONNRESET: "reset",
  EPIPE: "reset",
}

/**
 * The original error is dropped on purpose: it carries the request with its signature and token. Its code stays.
 * An error that is not axios' is our own mistake and goes on unchanged.
 */
function toFailure(error: unknown): unknown {
  if (!isAxiosError(error)) return error
  const code = error.code ?? "unknown"
  const cause = { cause: new Error(code) }
  if (error.message.startsWith("maxContentLength")) return new TransportFailure("too-large", "maybe", cause)
  const before = unsent[code] ?? (certificate.test(code) ? "network" : undefined)
  return before === undefined
    ? new TransportFailure(lost[code] ?? "reset", "maybe", cause)
    : new TransportFailure(before, "no", cause)
}
