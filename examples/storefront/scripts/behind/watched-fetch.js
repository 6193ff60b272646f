import { lookAtAmazon } from "./amazon-calls.js"
import { record } from "./record.js"

const nameOf = (input, { method = "GET" } = {}) => `${method} ${new URL(input, location.href).pathname}`

/** `fetch`, but each request to the store is written down, and what the store asked Amazon for it. */
export async function watchedFetch(input, init) {
  const id = crypto.randomUUID()
  const at = Date.now()
  record({ id, at, by: "store", what: nameOf(input, init) })
  const took = () => `${Date.now() - at} ms`
  try {
    const response = await fetch(input, init)
    record({ id, result: `${response.status} · ${took()}`, bad: !response.ok })
    lookAtAmazon()
    return response
  } catch (error) {
    record({ id, result: `no answer · ${took()}`, bad: true })
    throw error
  }
}
