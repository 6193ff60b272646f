/** A dot beside a line, in a color that says whether somebody must look; the text says so, too. */
export const dotColors = {
  neutral: "var(--tag-neutral-icon)",
  good: "var(--tag-green-icon)",
  warning: "var(--tag-orange-icon)",
  danger: "var(--tag-red-icon)",
} as const

export const dot = { width: 8, height: 8, marginTop: 6 } as const
