/** A writer for the part of ASN.1 DER that certificates need (ITU-T X.690). Every function gives one encoded value. */

function length(count: number): Buffer {
  if (count < 128) return Buffer.from([count])
  const hex = count.toString(16)
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex")
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes])
}

export const tagged = (tag: number, content: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([tag]), length(content.length), content])

export const sequence = (...values: readonly Uint8Array[]): Buffer => tagged(0x30, Buffer.concat(values))
export const set = (...values: readonly Uint8Array[]): Buffer => tagged(0x31, Buffer.concat(values))
/** `[number]` around a whole value. */
export const explicit = (number: number, value: Uint8Array): Buffer => tagged(0xa0 | number, value)
/** `[number]` in place of a primitive value's own tag. */
export const implicit = (number: number, content: Uint8Array): Buffer => tagged(0x80 | number, content)
export const octets = (content: Uint8Array): Buffer => tagged(0x04, content)
/** Whole bytes, or with `unused` bits at the end. */
export const bits = (content: Uint8Array, unused = 0): Buffer =>
  tagged(0x03, Buffer.concat([Buffer.from([unused]), content]))
export const text = (value: string): Buffer => tagged(0x0c, Buffer.from(value, "utf8"))
export const yes: Buffer = tagged(0x01, Buffer.from([0xff]))
export const nothing: Buffer = tagged(0x05, Buffer.alloc(0))

/** A positive whole number from its bytes, most significant first. */
export function integer(bytes: Uint8Array): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0)
  const significant = start < 0 ? Buffer.from([0]) : Buffer.from(bytes.subarray(start))
  const isNegative = ((significant[0] ?? 0) & 0x80) !== 0
  return tagged(0x02, isNegative ? Buffer.concat([Buffer.from([0]), significant]) : significant)
}

function base128(value: number): readonly number[] {
  const low = [value & 0x7f]
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) low.unshift((rest & 0x7f) | 0x80)
  return low
}

/** `1.2.840.10045.4.3.2`. */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number)
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

/** UTCTime up to 2049, GeneralizedTime from 2050 on (RFC 5280 section 4.1.2.5). */
export function time(at: Date): Buffer {
  const digits = at.toISOString().replace(/[-:T]/g, "").slice(0, 14)
  return at.getUTCFullYear() < 2050
    ? tagged(0x17, Buffer.from(`${digits.slice(2)}Z`))
    : tagged(0x18, Buffer.from(`${digits}Z`))
}
