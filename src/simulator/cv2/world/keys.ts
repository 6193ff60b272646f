import { createHash, generateKeyPairSync } from "node:crypto"
import type { Environment, Seller } from "../../world/model"
import type { World } from "../../world/world"

/** A key pair as Seller Central makes it: PEM, RSA 2048. */
export type KeyPair = { readonly publicKeyPem: string; readonly privateKeyPem: string }

export function makeKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  })
  return { publicKeyPem: publicKey, privateKeyPem: privateKey }
}

/** Made when it is first needed, and never shipped: a key takes longer than most tests that need none. */
const pairs = new WeakMap<World, Map<string, KeyPair>>()

/** The key pair that a seller downloaded; it outlives a reset, as the shop's copy of it does. */
export function keyPairOf(world: World, sellerId: string): KeyPair {
  const known = pairs.get(world) ?? new Map<string, KeyPair>()
  pairs.set(world, known)
  const pair = known.get(sellerId) ?? makeKeyPair()
  known.set(sellerId, pair)
  return pair
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

/** The 24 characters behind the environment, the same for the same seller. */
const idOf = (sellerId: string): string =>
  [...createHash("sha256").update(sellerId).digest()]
    .slice(0, 24)
    .map((byte) => letters[byte % 32] ?? "A")
    .join("")

export type PublicKeyIds = { readonly sandbox: string; readonly live: string; readonly plain: string }

/** Ids of a seller's key: with the environment in front as they are given today, and without as they once were. */
export function publicKeyIdsOf({ sellerId }: Pick<Seller, "sellerId">): PublicKeyIds {
  const id = idOf(sellerId)
  return { sandbox: `SANDBOX-${id}`, live: `LIVE-${id}`, plain: id }
}

/** Environment that a key id names by itself. */
export function environmentOf(publicKeyId: string): Environment | undefined {
  if (/^sandbox/i.test(publicKeyId)) return "Sandbox"
  return /^live/i.test(publicKeyId) ? "Live" : undefined
}

/** The seller and the public key behind an id. */
export function publicKeyBy(world: World, publicKeyId: string): { sellerId: string; publicKeyPem: string } | undefined {
  const uploaded = world.cv2.uploadedKeys.get(publicKeyId)
  if (uploaded !== undefined) return uploaded
  const owner = [...world.sellers.values()].find((it) => Object.values(publicKeyIdsOf(it)).includes(publicKeyId))
  if (owner === undefined) return undefined
  return { sellerId: owner.sellerId, publicKeyPem: keyPairOf(world, owner.sellerId).publicKeyPem }
}
