import { createHash } from "node:crypto"
import { once } from "node:events"
import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import { dirname, extname, join } from "node:path"
import { fileURLToPath } from "node:url"

const here = dirname(fileURLToPath(import.meta.url))

/** The browser client of each generation of Amazon's checkout, by the package's name. */
const clients = {
  "medusa-payment-amazon-pay/client": "/vendor/amazon-pay-client.mjs",
  "medusa-payment-amazon-pay/client/v2": "/vendor/amazon-pay-client-v2.mjs",
}
const vendor = Object.fromEntries(
  Object.entries(clients).map(([name, path]) => [path, fileURLToPath(import.meta.resolve(name))]),
)

/** Address → the module that makes the page. All pages are the same shell. */
const pages = {
  "/": "products",
  "/cart": "cart",
  "/checkout": "checkout",
  "/review": "review",
  "/thank-you": "thank-you",
}

const types = {
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
}

/** The pages import the client by the package's name, as they would with a bundler. */
const importMap = JSON.stringify({ imports: clients })
const importMapHash = `'sha256-${createHash("sha256").update(importMap).digest("base64")}'`

/** What a shop has to allow for Amazon Pay: its script, its frames and its requests. */
const policy = ({ backendUrl, amazonUrl }) =>
  [
    "default-src 'self'",
    `script-src 'self' ${importMapHash} ${amazonUrl}`,
    `frame-src ${amazonUrl}`,
    `connect-src 'self' ${backendUrl} ${amazonUrl}`,
    `img-src 'self' data: ${backendUrl}`,
    `form-action 'self' ${amazonUrl}`,
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ")

/** JSON inside a script element: a `<` could end the element. */
const inScript = (value) => JSON.stringify(value).replaceAll("<", "\\u003c")

async function page(name, shop) {
  const shell = await readFile(join(here, "shell.html"), "utf8")
  const settings = inScript({ backendUrl: shop.backendUrl, publishableKey: shop.publishableKey })
  const body = shell
    .replace("<!-- import-map -->", () => `<script type="importmap">${importMap}</script>`)
    .replace("<!-- shop -->", () => `<script type="application/json" id="shop">${settings}</script>`)
    .replaceAll("{{page}}", name)
  return {
    status: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy(shop),
      // The return pages have a cart's or an order's id in their address.
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
    body,
  }
}

const fileOf = (path) => {
  if (Object.hasOwn(vendor, path)) return vendor[path]
  return /^\/(assets|scripts)(\/[a-z0-9-]+)+\.[a-z]+$/.test(path) ? join(here, path) : undefined
}

async function file(path) {
  const name = fileOf(path)
  const type = types[extname(path)]
  if (name === undefined || type === undefined) return { status: 404, headers: {}, body: "Not found" }
  try {
    return { status: 200, headers: { "content-type": type, "cache-control": "no-cache" }, body: await readFile(name) }
  } catch {
    return { status: 404, headers: {}, body: "Not found" }
  }
}

const json = (status, value) => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
  body: JSON.stringify(value),
})

const isAbout = (ids) => (call) =>
  Object.values(call.parameters).some((value) => ids.some((id) => value.startsWith(id)))

const told = ({ seq, time, operation, status, code }) => ({
  seq,
  at: Date.parse(time),
  operation,
  status,
  ...(code === undefined ? {} : { reason: code }),
})

const orderReference = /^[A-Z]\d\d-\d{7}-\d{7}$/
const checkoutSession = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const cart = /^cart_[0-9A-Z]{26}$/
const purchase = new RegExp([orderReference, checkoutSession, cart].map(({ source }) => source).join("|"))

/**
 * What a purchase is called at Amazon. A checkout session becomes a charge permission; where the browser never learns
 * of the session, the cart's id finds it, which the store has written on it.
 */
async function namesOf(order, amazonUrl) {
  if (orderReference.test(order)) return [order]
  const sessions = await (await fetch(`${amazonUrl}/_control/cv2/sessions`)).json()
  const isIt = ({ checkout_session_id: id, details }) =>
    id === order || details.merchantMetadata?.customInformation === order
  return sessions.filter(isIt).flatMap((it) => [it.checkout_session_id, it.charge_permission_id ?? []].flat())
}

/**
 * What the store asked Amazon about one purchase: operations and answers, no parameters. The simulator alone can tell it;
 * the page may not reach its control interface itself.
 */
async function amazonCalls(query, { amazonUrl }) {
  const [order, since] = [query.get("order") ?? "", query.get("since") ?? "0"]
  if (!purchase.test(order) || !/^\d{1,15}$/.test(since)) return json(400, {})
  try {
    const names = await namesOf(order, amazonUrl)
    const response = await fetch(`${amazonUrl}/_control/calls?since=${since}`)
    if (!response.ok) return json(404, {})
    const calls = await response.json()
    return json(200, { calls: calls.filter(isAbout(names)).map(told), last: calls.at(-1)?.seq ?? Number(since) })
  } catch {
    return json(502, {})
  }
}

function answer({ pathname, searchParams }, shop) {
  if (pathname === "/behind/amazon-calls") return amazonCalls(searchParams, shop)
  return Object.hasOwn(pages, pathname) ? page(pages[pathname], shop) : file(pathname)
}

/**
 * Serves the demo's pages on this machine.
 *
 * @param {{ port: number, backendUrl: string, publishableKey: string, amazonUrl: string }} shop
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export async function startStorefront({ port, ...shop }) {
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await answer(new URL(request.url ?? "/", "http://localhost"), shop)
    response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body)
  })
  server.listen(port)
  await once(server, "listening")
  const stop = async () => {
    const closed = once(server, "close")
    server.close()
    server.closeAllConnections()
    await closed
  }
  return { stop }
}
