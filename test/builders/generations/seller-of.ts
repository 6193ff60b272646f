import { generateKeyPairSync } from "node:crypto"

import type { assemble } from "../../../src/simulator/assemble"
import type { Seller } from "./generation"

const publicKeyId = "SANDBOX-TESTSUPLOADEDTHISONE0001"

/** Half the length of a merchant's: made once a process, and signed with a thousand times. */
const pair = (() => {
  let made: { readonly publicKey: string; readonly privateKey: string } | undefined
  return () =>
    (made ??= generateKeyPairSync("rsa", {
      modulusLength: 1024,
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    }))
})()

/** The first seller of a simulated Amazon in this process; he uploads a key when one is asked for. */
export function sellerOf({ world }: Pick<ReturnType<typeof assemble>, "world">): Seller {
  const [seller] = world.sellers.values()
  if (!seller) throw new Error("the simulator has no seller")
  const { sellerId, clientId, accessKeyId, secretAccessKey } = seller
  return {
    ...{ http: "http://amazon.test", sellerId, clientId, accessKeyId, secretAccessKey, publicKeyId },
    get privateKey() {
      const key = pair()
      world.cv2.uploadedKeys.set(publicKeyId, { sellerId, publicKeyPem: key.publicKey })
      return key.privateKey
    },
  }
}
