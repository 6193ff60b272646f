import type { WalletCard } from "./browser-world"

/** Label and tail as a buyer knows them, e.g. `Visa •••• 1111`; the tail is not said twice. */
export const cardName = ({ label, tail }: Pick<WalletCard, "label" | "tail">): string =>
  label.includes(tail) ? label : `${label} ••••\u00a0${tail}`
