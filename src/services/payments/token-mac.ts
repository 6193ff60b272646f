import { createHmac, timingSafeEqual } from "node:crypto"

import type { Secret } from "../support/secret"

/** 128 bits of HMAC-SHA256 in hex: what proves that a text in an address is ours. */
export const macOf = (text: string, secret: Secret): string =>
  createHmac("sha256", secret.reveal()).update(text).digest("hex").slice(0, 32)

/** Compares two of them without telling by time where they differ. */
export const sameMac = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
