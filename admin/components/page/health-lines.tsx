import { Text } from "@medusajs/ui"

import type { HealthLine } from "../../../src/services/domain/overview"
import { useFormats } from "../../hooks/use-formats"
import { useWords } from "../../hooks/use-words"
import { dot, dotColors } from "../dot"

/** Each says how it is; where it is not good, also what to do. */
export const HealthLines = ({ lines }: { readonly lines: readonly HealthLine[] }) => {
  const { t, word } = useWords()
  const { moment } = useFormats()
  return (
    <ul className="flex flex-col gap-y-2">
      {lines.map(({ code, tone, values }) => (
        <li key={code} className="flex gap-x-3" data-health={code} data-tone={tone}>
          <span aria-hidden className="shrink-0 rounded-full" style={{ ...dot, background: dotColors[tone] }} />
          <Text size="small" weight={tone === "danger" ? "plus" : "regular"} className="min-w-0 break-words">
            {t(`healthLine.${code}`, {
              ...values,
              ...(values["at"] ? { at: moment(values["at"]) } : {}),
              ...(values["outcome"] ? { outcome: word("notificationOutcome", values["outcome"]) } : {}),
            })}
          </Text>
        </li>
      ))}
    </ul>
  )
}

type FoundProps = {
  readonly title: string
  readonly lines: readonly HealthLine[] | undefined
  readonly error: Error | null
}

/** What a question just now has found. */
export const FoundLines = ({ title, lines, error }: FoundProps) => (
  <div aria-live="polite" className="flex flex-col gap-y-2">
    {lines && (
      <>
        <Text size="small" weight="plus">
          {title}
        </Text>
        <HealthLines lines={lines} />
      </>
    )}
    {error && <Text size="small">{error.message}</Text>}
  </div>
)
