import type { KeyObject } from "node:crypto"

import type { Clock } from "../../ports/clock"
import type { Transport } from "../../ports/transport"
import { certificateFile, isCertificateAddress } from "./certificate-address"
import type { SigningKey } from "./read-certificate"
import { isValidAt, readCertificate } from "./read-certificate"

/** `unavailable`: nobody could be asked just now, so that nothing is known of the message. */
export type FoundKey =
  | { readonly is: "key"; readonly key: KeyObject }
  | { readonly is: "refused"; readonly why: "address" | "certificate" | "period" }
  | { readonly is: "unavailable" }

export type Certificates = { keyAt(address: string): Promise<FoundKey> }

type Parts = {
  readonly transport: Transport
  readonly clock: Clock
  /** Where certificates are taken from instead of Amazon's host: a simulator's folder. */
  readonly insteadAt?: string
}

const patience = 5_000
/** A certificate of SNS has about two kilobytes. */
const largest = 16 * 1024
/** SNS changes its certificate about once a year. */
const most = 16
const freshFor = 24 * 60 * 60_000
/** What was not had is not asked for again so soon, whoever names the address. */
const pause = 30_000
const mostAtOnce = 4

type Cached = { readonly at: number; readonly found: SigningKey | "unreadable" | "unavailable" }

/** The newest of them; whoever names many addresses pushes out none but his own kind. */
function remember(cache: Map<string, Cached>, address: string, cached: Cached): void {
  cache.delete(address)
  cache.set(address, cached)
  const [oldest] = cache.keys()
  if (cache.size > most && oldest !== undefined) cache.delete(oldest)
}

/**
 * The keys behind SNS's certificate addresses. Each address is fetched once for all who ask at the same time, kept as a
 * parsed key for a day, and no more than a few are kept or fetched at once, however many are named.
 */
export function createCertificates({ transport, clock, insteadAt }: Parts): Certificates {
  const keys = new Map<string, Cached>()
  const failures = new Map<string, Cached>()
  const asked = new Map<string, Promise<Cached>>()

  const fetched = async (address: string): Promise<Cached> => {
    const file = certificateFile(address)
    const found = await ask(transport, insteadAt === undefined ? address : `${insteadAt.replace(/\/+$/, "")}/${file}`)
    const cached = { at: clock.now().getTime(), found }
    remember(typeof found === "string" ? failures : keys, address, cached)
    return cached
  }
  const shared = (address: string): Promise<Cached> | undefined => {
    const running = asked.get(address)
    // One place stays free for an address that has had a key before.
    const places = keys.has(address) ? mostAtOnce : mostAtOnce - 1
    if (running || asked.size >= places) return running
    const mine = fetched(address).finally(() => asked.delete(address))
    asked.set(address, mine)
    return mine
  }
  return {
    async keyAt(address) {
      if (!isCertificateAddress(address)) return { is: "refused", why: "address" }
      const known = [keys.get(address), failures.get(address)].find((it) => it && isFresh(it, clock.now()))
      const usable = known ?? (await shared(address))
      return usable ? answer(usable, clock.now()) : { is: "unavailable" }
    },
  }
}

const isFresh = ({ at, found }: Cached, now: Date): boolean =>
  now.getTime() - at < (typeof found === "string" ? pause : freshFor)

function answer({ found }: Cached, now: Date): FoundKey {
  if (found === "unavailable") return { is: "unavailable" }
  if (found === "unreadable") return { is: "refused", why: "certificate" }
  return isValidAt(found, now) ? { is: "key", key: found.key } : { is: "refused", why: "period" }
}

/** A redirect is not followed. Whatever is no certificate, but trouble on the way, says nothing about the message. */
async function ask(transport: Transport, url: string): Promise<Cached["found"]> {
  try {
    const { status, body } = await transport({ method: "GET", url, headers: {}, timeout: patience, maxBytes: largest })
    return status === 200 ? (readCertificate(body) ?? "unreadable") : "unavailable"
  } catch (error) {
    return isTooLarge(error) ? "unreadable" : "unavailable"
  }
}

const isTooLarge = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "why" in error && error.why === "too-large"
