/** What `amazon.Login.authorize` asks for. Names as in Login with Amazon's authorization request, plus our own for the popup. */
export type LoginRequest = {
  readonly clientId: string
  readonly scope: string
  readonly state: string
  readonly language: string
  /** Absolute http(s) URL to return to; absent in popup mode. */
  readonly redirectUri?: string
  /** Popup mode: origin of the page that opened us and the channel that it listens on. */
  readonly popup?: { readonly origin: string; readonly channel: string }
  /** Set by a Button with `onSignIn`: signing in creates an order reference for this seller. */
  readonly sellerId: string
  readonly region: string
  readonly environment: string
}

const webUrl = (text: string | null): URL | undefined => {
  if (text === null || !URL.canParse(text)) return undefined
  const url = new URL(text)
  return url.protocol === "https:" || url.protocol === "http:" ? url : undefined
}

/** Undefined when the request names neither a web page to return to nor an opener. */
export const readLoginRequest = (fields: URLSearchParams): LoginRequest | undefined => {
  const field = (name: string): string => fields.get(name) ?? ""
  const opener = webUrl(fields.get("origin"))
  const redirectUri = webUrl(fields.get("redirect_uri"))
  const channel = field("channel")
  if ((opener === undefined || channel === "") && redirectUri === undefined) return undefined
  return {
    clientId: field("client_id"),
    scope: field("scope"),
    state: field("state"),
    language: field("language"),
    sellerId: field("sellerId"),
    region: field("region"),
    environment: field("environment"),
    ...(opener !== undefined && channel !== "" ? { popup: { origin: opener.origin, channel } } : {}),
    ...(redirectUri !== undefined ? { redirectUri: redirectUri.href } : {}),
  }
}

/** The same request as form fields, so that the page can post it back. */
export const loginFields = (it: LoginRequest): readonly (readonly [string, string])[] => [
  ["client_id", it.clientId],
  ["scope", it.scope],
  ["state", it.state],
  ["language", it.language],
  ["sellerId", it.sellerId],
  ["region", it.region],
  ["environment", it.environment],
  ["redirect_uri", it.redirectUri ?? ""],
  ["origin", it.popup?.origin ?? ""],
  ["channel", it.popup?.channel ?? ""],
]
