import type { SignedButton } from "../services/ports/payment-connector"

/** What a page hands to Amazon's script: `payload` goes there as it stands, the signature is over its very bytes. */
export type SignedButtonBody = {
  readonly button: {
    readonly payload: string
    readonly signature: string
    readonly algorithm: string
    readonly public_key_id: string
  }
}

export const buttonBody = ({ publicKeyId, ...button }: SignedButton): SignedButtonBody => ({
  button: { ...button, public_key_id: publicKeyId },
})
