import { constants, generateKeyPairSync, verify } from "node:crypto"
import { createRequire } from "node:module"
import { join } from "node:path"
import { WebStoreClient } from "@amazonpay/amazon-pay-api-sdk-nodejs"
import { root } from "../scripts/install-missing.mjs"
import { median } from "./median.mjs"
import { result } from "./result.mjs"

const require = createRequire(import.meta.url)
const load = (name) => require(join(root, ".medusa/server/src/services", name))

const batches = 201
const perBatch = 10
const algorithm = "AMZN-PAY-RSASSA-PSS-V2"
const publicKeyId = "SANDBOX-AEXAMPLEEXAMPLEEXAMPLE01"
const call = { method: "POST", path: "/v2/charges" }
const payload = {
  chargePermissionId: "S02-1234567-1234567",
  chargeAmount: { amount: "119.90", currencyCode: "EUR" },
  captureNow: false,
  canHandlePendingAuthorization: false,
  merchantMetadata: { customInformation: "attempt ap_0123456789abcdefghijklmnopqr" },
}
const key = "ap_0123456789abcdefghijklmnopqr"

const pair = () =>
  generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  })

/** All headers of the call, signed by the official SDK. */
function theirs(privateKey) {
  const client = new WebStoreClient({ publicKeyId, privateKey, region: "eu", sandbox: true, algorithm })
  return () =>
    client.getSignedHeaders({
      method: call.method,
      urlFragment: "charges",
      payload,
      headers: { "x-amz-pay-idempotency-key": key },
    })
}

/** The same headers, signed by our signer. */
function ours(privateKey, headers) {
  const { createSigner } = load("connectors/amazon-v2/signature.js")
  const { Secret } = load("support/secret.js")
  const signer = createSigner(publicKeyId, new Secret(privateKey))
  return () => {
    const date = `${new Date().toISOString().split(".")[0]}Z`
    const signed = { ...headers, "x-amz-pay-date": date }
    return { ...signed, authorization: signer.authorize({ ...call, headers: signed, body: JSON.stringify(payload) }) }
  }
}

/** Both must have signed the canonical request that we would write for these headers: fast and wrong is not fast. */
function demandSigned({ authorization, ...headers }, publicKey) {
  const { canonicalRequest, stringToSign } = load("connectors/amazon-v2/signature.js")
  const text = stringToSign(canonicalRequest({ ...call, headers, body: JSON.stringify(payload) }))
  const how = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
  const signature = Buffer.from(authorization.split("Signature=")[1], "base64")
  if (!verify("sha256", Buffer.from(text), how, signature)) throw new Error("a request is signed wrongly")
}

function batch(work) {
  const started = performance.now()
  for (let turn = 0; turn < perBatch; turn += 1) work()
  return performance.now() - started
}

/** Signed requests a second, by our signer and by the official SDK, by turns: same key, headers and payload. */
export function compareSigningOfV2() {
  const { privateKey, publicKey } = pair()
  const sdk = theirs(privateKey)
  const headers = sdk()
  delete headers.authorization
  const own = ours(privateKey, headers)
  for (const signed of [sdk(), own()]) demandSigned(signed, publicKey)
  const times = Array.from({ length: batches }, (_, turn) => {
    if (turn % 2 === 0) return { own: batch(own), sdk: batch(sdk) }
    const first = batch(sdk)
    return { own: batch(own), sdk: first }
  })
  const perSecond = (name) => perBatch / (median(times.map((it) => it[name])) / 1000)
  return [
    result("signing-v2-over-sdk", median(times.map((it) => it.sdk / it.own)), { unit: "times", least: 3 }),
    result("signing-v2", perSecond("own"), { unit: "/s" }),
    result("signing-v2-sdk", perSecond("sdk"), { unit: "/s" }),
  ]
}
