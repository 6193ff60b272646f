/** Amazon's clock minus ours, as the last answer showed it. */
export type Skew = { seconds: number | undefined }

/** Signatures live 15 minutes by Amazon's clock (amazon-pay-cv1.md 1.3); a minute more for what is still on its way. */
export const signatureLife = 16 * 60_000

/** When our clock is ahead, Amazon accepts our signature for that much longer. */
export const lastEffect = (signed: Date, { seconds = 0 }: Skew): Date =>
  new Date(signed.getTime() + signatureLife + Math.max(0, -seconds) * 1_000)
