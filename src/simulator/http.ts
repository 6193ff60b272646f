/** One request as every entrance of the simulator (plain HTTP, TLS, CONNECT) hands it on. Header names are lower case. */
export type SimulatorRequest = {
  readonly method: string
  /** Path as received, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Scheme and authority under which the client reached us, for absolute links. */
  readonly origin: string
}

export type SimulatorResponse = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string
  /** The answer that gets lost: the connection is cut, or left hanging until the client gives up. */
  readonly lost?: "reset" | "timeout"
}

/** Answers what it knows; `undefined` hands the request to the next handler. */
export type Handler = (
  request: SimulatorRequest,
) => SimulatorResponse | undefined | Promise<SimulatorResponse | undefined>
