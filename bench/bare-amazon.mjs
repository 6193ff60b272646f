import { createHmac } from "node:crypto"

const path = "/OffAmazonPayments_Sandbox/2013-01-01"
/** The German seller as the simulator makes him. */
const accessKeyId = "AKIASIMULATORKEY0001"
const secret = "simulated/Secret+Key=With~and*de00000000"

/** RFC 3986, as Amazon asks: `encodeURIComponent` leaves five characters alone. */
const encode = (value) =>
  encodeURIComponent(value).replace(/[!'()*]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)

const byName = ([one], [other]) => (one < other ? -1 : 1)

function signed(host, parameters) {
  const fields = Object.entries({ ...parameters, AWSAccessKeyId: accessKeyId, Timestamp: new Date().toISOString() })
  const query = fields
    .sort(byName)
    .map(([name, value]) => `${name}=${encode(value)}`)
    .join("&")
  const signature = createHmac("sha256", secret).update(`POST\n${host}\n${path}\n${query}`).digest("base64")
  return `${query}&Signature=${encode(signature)}`
}

const wanted = ["SetOrderReferenceDetails", "ConfirmOrderReference"]
const left = new Set(["Signature", "AWSAccessKeyId", "Timestamp"])

/**
 * The calls that "buy now" waits for, in sequence and with nothing around them: what the plugin has sent last, for
 * another order reference. Amazon does the same work for both.
 */
export async function recordBareCalls({ urls, control }) {
  const journal = await control.calls()
  const last = wanted.map((operation) => journal.findLast((call) => call.operation === operation))
  const recorded = last.map(({ operation, parameters }) => ({
    Action: operation,
    ...Object.fromEntries(Object.entries(parameters).filter(([name]) => !left.has(name))),
  }))
  const { host } = new URL(urls.simulator)
  return async (id) => {
    for (const parameters of recorded) {
      const body = signed(host, { ...parameters, AmazonOrderReferenceId: id })
      const headers = { "content-type": "application/x-www-form-urlencoded" }
      const response = await fetch(`${urls.simulator}${path}`, { method: "POST", headers, body })
      const answer = await response.text()
      if (!response.ok) throw new Error(`${parameters.Action}: ${response.status} ${answer}`)
    }
  }
}
