/** A new Idempotency-Key. `randomUUID` is there only where the admin is served over TLS or from localhost. */
export const freshKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("")
