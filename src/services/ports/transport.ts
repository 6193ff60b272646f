/** One HTTP exchange. Redirects are never followed; bodies above `maxBytes` are refused. Times in milliseconds. */
export type TransportRequest = {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE"
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly timeout: number
  readonly maxBytes: number
}

export type TransportResponse = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Why no whole response came. `sent` "no": the request surely did not leave. */
export class TransportFailure extends Error {
  override readonly name = "TransportFailure"
  constructor(
    readonly why: "timeout" | "reset" | "refused" | "too-large" | "network",
    readonly sent: "no" | "maybe",
    options?: ErrorOptions,
  ) {
    super(`transport: ${why}`, options)
  }
}

/** @throws TransportFailure */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>
