import { randomBytes } from "node:crypto"

/** An id for one of our own rows: prefix, time in base 36 (so that ids sort by creation), 80 random bits. */
export const freshId = (prefix: string, now: Date): string =>
  `${prefix}_${now.getTime().toString(36)}${randomBytes(10).toString("hex")}`
