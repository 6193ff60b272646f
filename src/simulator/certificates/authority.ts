import { generateKeyPairSync } from "node:crypto"
import { createSecureContext, type SecureContext } from "node:tls"
import { certificate } from "./certificate"

/** Hosts under which Amazon is called, and this machine. */
export const knownNames: readonly string[] = [
  "localhost",
  "127.0.0.1",
  "mws-eu.amazonservices.com",
  "mws.amazonservices.com",
  "mws.amazonservices.jp",
  ...["com", "eu", "jp"].map((it) => `pay-api.amazon.${it}`),
  ...["amazon.de", "amazon.co.uk", "amazon.com", "amazon.co.jp"].flatMap((it) => [`api.${it}`, `api.sandbox.${it}`]),
  ...["eu-west-1", "us-east-1", "us-west-2", "ap-northeast-1"].map((region) => `sns.${region}.amazonaws.com`),
  ...["static-eu", "static-na", "static-fe"].map((it) => `${it}.payments-amazon.com`),
]

export type Authority = {
  /** PEM of the authority's own certificate, to be trusted by clients. */
  readonly ca: string
  /** Key and certificate for the known names. */
  readonly server: { readonly key: string; readonly cert: string }
  /** A context for whatever host a client asks for through the tunnel. */
  readonly contextFor: (host: string) => SecureContext
}

const day = 86_400_000
/** Browsers do not take server certificates that live longer than 398 days. */
const lives = 397 * day

const pair = () => generateKeyPairSync("ec", { namedCurve: "prime256v1" })

/** An authority of this run only; its key never leaves the process. `now` is real time: TLS clients read their own clock. */
export function createAuthority(now: number): Authority {
  const own = pair()
  const served = pair()
  const issuer = "Amazon Pay Simulator CA"
  const span = { from: new Date(now - day), to: new Date(now + lives) }
  const ca = certificate({
    ...span,
    subject: issuer,
    issuer,
    subjectKey: own.privateKey,
    issuerKey: own.privateKey,
    use: "authority",
  })
  const key = served.privateKey.export({ type: "pkcs8", format: "pem" }).toString()
  const certFor = (subject: string, names: readonly string[]): string =>
    certificate({
      ...span,
      subject,
      issuer,
      subjectKey: served.privateKey,
      issuerKey: own.privateKey,
      use: "server",
      names,
    })
  const contexts = new Map<string, SecureContext>()
  return {
    ca,
    server: { key, cert: certFor("localhost", knownNames) },
    contextFor: (host) => {
      const context = contexts.get(host) ?? createSecureContext({ key, cert: certFor("simulated host", [host]) })
      contexts.set(host, context)
      return context
    },
  }
}
