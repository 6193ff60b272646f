/**
 * Asks the simulator's control interface.
 *
 * @param {string} base such as `http://localhost:4000/_control`
 */
export function createControl(base) {
  const ask = async (method, path, body) => {
    const response = await fetch(`${base}/${path}`, {
      method,
      // A connection that lay idle may be closed by the server just when it is used again.
      headers: { connection: "close", ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === "" ? undefined : JSON.parse(text)
  }
  return {
    base,
    get: (path) => ask("GET", path),
    post: (path, body = {}) => ask("POST", path, body),
    patch: (path, body) => ask("PATCH", path, body),
    /** The requests that Amazon got after number `seq`. */
    calls: (seq = 0) => ask("GET", `calls?since=${seq}`),
  }
}
