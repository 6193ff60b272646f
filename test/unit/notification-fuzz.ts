import fc from "fast-check"

import { hearNotification } from "../../src/services/connectors/amazon-mws/hear-notification"
import { createCertificates } from "../../src/services/support/sns/certificates"
import type { Verified } from "../../src/services/support/sns/verify"
import { createVerify } from "../../src/services/support/sns/verify"
import { aCertificate, anEnvelope, serves } from "../builders/a-topic"
import { fakeClock } from "../connectors/fakes/fake-clock"
import { scriptedTransport } from "../connectors/fakes/scripted-transport"
import { damage, damaged } from "./damage"

const verifier = () =>
  createVerify(createCertificates({ transport: scriptedTransport(serves(aCertificate())), clock: fakeClock() }))

/** How a signature and the way to its certificate are written is not signed. */
const signedPart = (said: Verified): object =>
  said.is === "genuine" ? { ...said.envelope, certificateUrl: "", signature: "" } : said

/** An envelope that was damaged anywhere says what was signed, or is forged. */
export async function damagedEnvelopes(numRuns: number): Promise<void> {
  const verify = verifier()
  const whole = JSON.stringify(anEnvelope())
  const content = signedPart(await verify(whole))
  const check = async (how: Parameters<typeof damaged>[1]): Promise<void> => {
    const said = await verify(damaged(whole, how))
    if (said.is === "genuine") expect(signedPart(said)).toEqual(content)
    else expect(said.is).toBe("forged")
  }
  await fc.assert(fc.asyncProperty(damage(whole.length), check), { numRuns })
}

/** Any text instead of an envelope is forged. */
export async function anyEnvelope(numRuns: number): Promise<void> {
  const verify = verifier()
  const record = fc.dictionary(fc.string(), fc.string()).map((it) => JSON.stringify(it))
  const texts = fc.oneof(fc.string({ maxLength: 300 }), fc.json(), record)
  const check = async (raw: string) => expect((await verify(raw)).is).toBe("forged")
  await fc.assert(fc.asyncProperty(texts, check), { numRuns })
}

/** A message that was damaged anywhere is a notice with ids in their form, or none. */
export function damagedMessages(wholes: readonly string[], numRuns: number): void {
  const cases = fc.constantFrom(...wholes).chain((whole) => damage(whole.length).map((how) => damaged(whole, how)))
  const check = (text: string): void => {
    const heard = hearNotification(text)
    if (heard.is === "hint" || heard.is === "claim") expect(heard.id).toMatch(/^[A-Za-z0-9][A-Za-z0-9_.:-]{2,63}$/)
    else expect(["nothing", "unreadable"]).toContain(heard.is)
  }
  fc.assert(fc.property(cases, check), { numRuns })
}

/** Any text instead of a message, and any text where its XML should be. */
export function anyMessage(message: (type: string, xml: string) => string, numRuns: number): void {
  const check = (text: string, xml: string): void => {
    expect(hearNotification(text).is).toMatch(/^(nothing|unreadable)$/)
    const inside = `<RefundNotification>${xml}</RefundNotification>`
    expect(hearNotification(message("PaymentRefund", inside)).is).toBe("unreadable")
  }
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), fc.string({ maxLength: 200 }), check), { numRuns })
}
