import { createHmac, timingSafeEqual } from "node:crypto"

import type { Secret } from "../support/secret"

/** Which of the two URLs given to Confirm. */
export type Door = "success" | "failure"
const doors: readonly Door[] = ["success", "failure"]

const macOf = (text: string, secret: Secret): string =>
  createHmac("sha256", secret.reveal()).update(text).digest("hex").slice(0, 32)

/** Compares without telling by time where they differ. */
const sameMac = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** `<round id>-<mac>`: 128 bits of HMAC-SHA256 over round and door, in hex (DESIGN section 6). No query of ours. */
export const returnToken = (roundId: string, door: Door, secret: Secret): string =>
  `${roundId}-${macOf(`${roundId}:${door}`, secret)}`

/** The round and door a token was made for; undefined when no secret of ours made it. */
export function readReturnToken(
  token: string,
  secrets: readonly Secret[],
): { roundId: string; door: Door } | undefined {
  const [, roundId, given] = /^([A-Za-z0-9_]{1,64})-([0-9a-f]{32})$/.exec(token) ?? []
  if (!roundId || !given) return undefined
  const door = doors.find((it) => secrets.some((secret) => sameMac(given, macOf(`${roundId}:${it}`, secret))))
  return door && { roundId, door }
}
