/** States in which an authorization, capture or refund surely moved no money (amazon-pay-cv1.md 3.2 to 3.4). */
const withoutEffect: ReadonlySet<string> = new Set(["Declined", "Void"])

/** Whether a row counts: it took effect, or may have. Pending, unsettled and unknown states count. */
export const mayCount = ({ state }: { readonly state: string }): boolean => !withoutEffect.has(state)
