import { createHash, createPublicKey, randomBytes, sign, type KeyObject } from "node:crypto"
import { isIPv4 } from "node:net"
import { bits, explicit, implicit, integer, nothing, objectId, octets, sequence, set, text, time, yes } from "./der"

export type CertificateRequest = {
  /** Common names of subject and issuer; the same for a certificate that signs itself. */
  readonly subject: string
  readonly issuer: string
  readonly subjectKey: KeyObject
  readonly issuerKey: KeyObject
  readonly from: Date
  readonly to: Date
  readonly use: "authority" | "server" | "signing"
  /** DNS names and IPv4 addresses. */
  readonly names?: readonly string[]
}

const algorithms: Readonly<Record<string, Buffer>> = {
  ec: sequence(objectId("1.2.840.10045.4.3.2")),
  rsa: sequence(objectId("1.2.840.113549.1.1.11"), nothing),
}

const name = (common: string): Buffer => sequence(set(sequence(objectId("2.5.4.3"), text(common))))

const extension = (id: string, value: Buffer, critical = false): Buffer =>
  sequence(objectId(id), ...(critical ? [yes] : []), octets(value))

const publicKey = (key: KeyObject): Buffer => Buffer.from(createPublicKey(key).export({ type: "spki", format: "der" }))

const keyId = (key: KeyObject): Buffer => createHash("sha1").update(publicKey(key)).digest()

const alternative = (it: string): Buffer =>
  isIPv4(it) ? implicit(7, Buffer.from(it.split(".").map(Number))) : implicit(2, Buffer.from(it))

/** Basic constraints and key usage by what the certificate is for (RFC 5280 section 4.2.1). */
const uses: Readonly<Record<CertificateRequest["use"], readonly Buffer[]>> = {
  authority: [
    extension("2.5.29.19", sequence(yes), true),
    // keyCertSign, cRLSign
    extension("2.5.29.15", bits(Buffer.from([0x06]), 1), true),
  ],
  server: [
    extension("2.5.29.19", sequence(), true),
    // digitalSignature
    extension("2.5.29.15", bits(Buffer.from([0x80]), 7), true),
    extension("2.5.29.37", sequence(objectId("1.3.6.1.5.5.7.3.1"))),
  ],
  signing: [extension("2.5.29.19", sequence(), true), extension("2.5.29.15", bits(Buffer.from([0x80]), 7), true)],
}

function extensions({ use, names = [], subjectKey, issuerKey }: CertificateRequest): Buffer {
  const subjects = names.length > 0 ? [extension("2.5.29.17", sequence(...names.map(alternative)))] : []
  return sequence(
    ...uses[use],
    ...subjects,
    extension("2.5.29.14", octets(keyId(subjectKey))),
    extension("2.5.29.35", sequence(implicit(0, keyId(issuerKey)))),
  )
}

const pem = (der: Buffer): string => {
  const lines = der.toString("base64").match(/.{1,64}/g) ?? []
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n")
}

/** An X.509 certificate of version 3, in PEM, signed with SHA-256 by the issuer's key. */
export function certificate(request: CertificateRequest): string {
  const algorithm = algorithms[request.issuerKey.asymmetricKeyType ?? ""]
  if (algorithm === undefined) throw new TypeError("certificates are signed with EC or RSA keys only")
  const body = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(randomBytes(16)),
    algorithm,
    name(request.issuer),
    sequence(time(request.from), time(request.to)),
    name(request.subject),
    publicKey(request.subjectKey),
    explicit(3, extensions(request)),
  )
  return pem(sequence(body, algorithm, bits(sign("sha256", body, request.issuerKey))))
}
