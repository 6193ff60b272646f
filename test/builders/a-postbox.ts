import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

import { generateJwtToken } from "@medusajs/framework/utils"

export type Received = { readonly body: string }
type Body = Readonly<Record<string, unknown>>

/**
 * Where the simulated Amazon delivers, and a test takes the messages from: to deliver them as often, as late and in
 * whatever order it likes.
 */
export async function aPostbox(controlUrl: string) {
  const received: Received[] = []
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on("data", (chunk: Buffer) => chunks.push(chunk))
    req.on("end", () => {
      received.push({ body: Buffer.concat(chunks).toString("utf8") })
      res.end()
    })
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const control = async (path: string, body: Body) => {
    const response = await fetch(`${controlUrl}/${path}`, { method: "POST", body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
    return response.json() as Promise<unknown>
  }
  return {
    received,
    /** One message about an object as it is now. */
    receives: (object_id: string, more: Body = {}) => control("notifications", { url, object_id, ...more }),
    /** From now on Amazon tells this address of every change by itself. */
    subscribes: (to: string) => control("notification-url", { url: to }),
    /** Somebody sets and confirms an order reference at Amazon, and it is not this shop. */
    confirms: async (id: string) => {
      const money = { "OrderTotal.Amount": "1.00", "OrderTotal.CurrencyCode": "EUR" }
      const total = Object.fromEntries(
        Object.entries(money).map(([name, value]) => [`OrderReferenceAttributes.${name}`, value]),
      )
      const order = { AmazonOrderReferenceId: id }
      const ask = (operation: string, more: Body) =>
        control("seller-central", { operation, parameters: { ...order, ...more } })
      await ask("SetOrderReferenceDetails", total)
      await ask("ConfirmOrderReference", { SuccessUrl: "https://a.example/", FailureUrl: "https://a.example/" })
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The headers of a merchant who has signed in to Medusa (`jwtSecret` of medusa-config.ts). */
export function asMerchant(actor_id: string): Readonly<Record<string, string>> {
  const payload = { actor_id, actor_type: "user", auth_identity_id: "authid_1", app_metadata: { user_id: actor_id } }
  return { authorization: `Bearer ${generateJwtToken(payload, { secret: "test-only", expiresIn: "1h" })}` }
}
