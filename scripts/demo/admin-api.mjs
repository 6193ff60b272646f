/**
 * The merchant, by Medusa's admin API.
 *
 * @param {string} backend
 * @param {{ email: string, password: string }} user
 */
export async function signInAdmin(backend, user) {
  const ask = async (path, body, token) => {
    const response = await fetch(`${backend}/${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        "content-type": "application/json",
        // A connection that lay idle may be closed by the server just when it is used again.
        connection: "close",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer = await response.json()
    if (!response.ok) throw new Error(`${path}: ${response.status} ${answer.message}`)
    return answer
  }
  const { token } = await ask("auth/user/emailpass", user)
  const admin = (path, body) => ask(`admin/${path}`, body, token)

  const fields =
    "id,status,payment_status,total,currency_code,payment_collections.payments.provider_id,*payment_collections.payments.captures,*payment_collections.payments.refunds"
  return {
    ask: admin,
    order: async (id) => (await admin(`orders/${id}?fields=${fields}`)).order,
    orders: async () => (await admin("orders?limit=100&fields=id,status,payment_status")).orders,
    capture: async (paymentId, amount) =>
      (await admin(`payments/${paymentId}/capture`, amount === undefined ? {} : { amount })).payment,
    refund: async (paymentId, amount) => (await admin(`payments/${paymentId}/refund`, { amount })).payment,
  }
}
