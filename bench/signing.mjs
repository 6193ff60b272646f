import { createHmac, createSecretKey } from "node:crypto"
import { createRequire } from "node:module"
import { join } from "node:path"
import { root } from "../scripts/install-missing.mjs"
import { median } from "./median.mjs"
import { result } from "./result.mjs"

const require = createRequire(import.meta.url)
const built = join(root, ".medusa/server/src/services")
const load = (name) => require(join(built, name))

const batches = 41
const perBatch = 2000
const timestamp = "2021-02-03T09:47:58.000Z"
const secret = "simulated/Secret+Key=With~and*de00000000"
const place = { method: "POST", host: "mws-eu.amazonservices.com", path: "/OffAmazonPayments/2013-01-01" }
const constant = [
  ["AWSAccessKeyId", "AKIASIMULATORKEY0001"],
  ["SellerId", "A2SIMULATORSELLER"],
  ["SignatureMethod", "HmacSHA256"],
  ["SignatureVersion", "2"],
  ["Version", "2013-01-01"],
]

/** RFC 3986, as Amazon asks: `encodeURIComponent` leaves five characters alone. */
const encode = (value) =>
  encodeURIComponent(value).replace(/[!'()*]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)

/** As short as a request can be made: fields that are flat and sorted already, encoded and signed. */
function bare(fields) {
  const key = createSecretKey(secret, "utf8")
  const head = `${place.method}\n${place.host}\n${place.path}\n`
  return () => {
    const form = fields.map(([name, value]) => `${name}=${encode(value)}`).join("&")
    const signature = createHmac("sha256", key)
      .update(head + form)
      .digest("base64")
    return `${form}&Signature=${encodeURIComponent(signature)}`
  }
}

/** What the connector does: from the input of a verb to the body that is sent. */
function ours({ authorize, input }) {
  const { flatten } = load("connectors/amazon-mws/fields.js")
  const { createSigner } = load("connectors/amazon-mws/signature.js")
  const { Secret } = load("support/secret.js")
  const sign = createSigner(new Secret(secret), place, constant)
  return () => sign([["Action", authorize.action], ["Timestamp", timestamp], ...flatten(authorize.request(input))])
}

function batch(work) {
  const started = performance.now()
  for (let turn = 0; turn < perBatch; turn += 1) work()
  return performance.now() - started
}

const fieldsOf = (body) => [...new URLSearchParams(body)].filter(([name]) => name !== "Signature")

/** Building and signing an Authorize request, over the bare encoding and HMAC of the same fields, by turns. */
export function compareSigning() {
  const { operations } = load("connectors/amazon-mws/operations.js")
  const input = {
    order: "S02-1234567-1234567",
    key: "ap_0123456789abcdefghijklmnopqr",
    amount: { minor: 11990n, currency: "EUR" },
    timeout: 0,
    captureNow: false,
  }
  const build = ours({ authorize: operations.authorize, input })
  const sign = bare(fieldsOf(build()))
  const ratios = Array.from({ length: batches }, (_, turn) =>
    turn % 2 === 0 ? batch(build) / batch(sign) : 1 / (batch(sign) / batch(build)),
  )
  return [result("signing-over-bare", median(ratios), { unit: "ratio", limit: 1.5 })]
}
