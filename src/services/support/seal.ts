import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto"

import type { Secret } from "./secret"

const cipher = "aes-256-gcm"
const lengths = { iv: 12, tag: 16 }

/** A key of its own for each purpose, so that nothing sealed for one opens for another. */
const keyFor = (purpose: string, secret: Secret): Buffer =>
  createHmac("sha256", secret.reveal()).update(`seal:${purpose}`).digest()

/** Text that only a holder of the secret can read or make, in letters that an address takes as they are. */
export function seal(text: string, purpose: string, secret: Secret): string {
  const iv = randomBytes(lengths.iv)
  const sealing = createCipheriv(cipher, keyFor(purpose, secret), iv)
  const sealed = [iv, sealing.update(text, "utf8"), sealing.final()]
  return Buffer.concat([...sealed, sealing.getAuthTag()]).toString("base64url")
}

/** Undefined when none of the secrets sealed it for this purpose. */
export function unseal(sealed: string, purpose: string, secrets: readonly Secret[]): string | undefined {
  const bytes = Buffer.from(sealed, "base64url")
  // Other letters are skipped when they are read: then one text would have many forms.
  if (bytes.length <= lengths.iv + lengths.tag || bytes.toString("base64url") !== sealed) return undefined
  for (const secret of secrets) {
    const text = opened(bytes, keyFor(purpose, secret))
    if (text !== undefined) return text
  }
  return undefined
}

function opened(bytes: Buffer, key: Buffer): string | undefined {
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, lengths.iv), { authTagLength: lengths.tag })
  opening.setAuthTag(bytes.subarray(-lengths.tag))
  try {
    return opening.update(bytes.subarray(lengths.iv, -lengths.tag)).toString("utf8") + opening.final("utf8")
  } catch {
    return undefined
  }
}
