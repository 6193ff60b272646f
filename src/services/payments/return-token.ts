import type { Secret } from "../support/secret"
import { macOf, sameMac } from "./token-mac"

/** Which of the two URLs given to Confirm. */
export type Door = "success" | "failure"
const doors: readonly Door[] = ["success", "failure"]

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
