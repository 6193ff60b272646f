import { createHmac, createSecretKey } from "node:crypto"

import type { Secret } from "../../support/secret"

type Place = { readonly method: "POST" | "GET"; readonly host: string; readonly path: string }
type Field = readonly [name: string, value: string]

/** Returns the whole form body, signature included. The bytes signed are the bytes sent. */
export type Sign = (fields: readonly Field[]) => string

/**
 * Signature Version 2 (amazon-pay-cv1.md 1.4). What does not change between calls is worked out once: the key, the
 * head of the string to sign, and the fields that every call carries.
 * @param place host in lower case, with its port unless it is the default one.
 */
export function createSigner(secret: Secret, place: Place, constant: readonly Field[]): Sign {
  const key = createSecretKey(secret.reveal(), "utf8")
  const head = `${place.method}\n${place.host}\n${place.path}\n`
  const fixed = constant.map(encodeField)
  return (fields) => {
    const form = canonical([...fixed, ...fields.map(encodeField)])
    const signature = createHmac("sha256", key)
      .update(head + form)
      .digest("base64")
    return `${form}&Signature=${encodeURIComponent(signature)}`
  }
}

type Encoded = { readonly name: string; readonly pair: string }

const encodeField = ([name, value]: Field): Encoded => ({ name, pair: `${name}=${encodeValue(value)}` })

/** Sorted by name: comparing whole pairs would put ".10" and ".1" the wrong way round. All names are ASCII. */
const canonical = (fields: readonly Encoded[]): string =>
  [...fields]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ pair }) => pair)
    .join("&")

const plain = /^[\w.~-]*$/
const left = /[!'()*]/g
/** Half a character cannot be encoded; a note that was cut to its length may end in one. */
const half = /\p{Surrogate}/gu

/** RFC 3986: `encodeURIComponent` leaves five characters alone that Amazon wants encoded, in upper-case hex. */
export const encodeValue = (value: string): string =>
  plain.test(value)
    ? value
    : encodeURIComponent(value.replace(half, "\ufffd")).replace(
        left,
        (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
      )
