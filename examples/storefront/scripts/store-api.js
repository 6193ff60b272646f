import { watchedFetch } from "./behind/watched-fetch.js"
import { shop } from "./shop.js"

export class StoreError extends Error {
  constructor(status, answer) {
    super(answer?.message ?? `The store answers ${status}.`)
    this.status = status
    this.type = answer?.type
  }
}

/** A request to Medusa's store API; `body` makes it a POST. */
export async function ask(path, body, method = body === undefined ? "GET" : "POST") {
  const response = await watchedFetch(`${shop.backendUrl}/store/${path}`, {
    method,
    headers: {
      "x-publishable-api-key": shop.publishableKey,
      "x-medusa-locale": shop.language,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const answer = await response.json().catch(() => undefined)
  if (!response.ok) throw new StoreError(response.status, answer)
  return answer
}
