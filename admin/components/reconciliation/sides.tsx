import type { Difference } from "../../hooks/use-reconciliation"
import { useWords } from "../../hooks/use-words"

const sides = ["amazon", "ledger", "shop"] as const

/** What Amazon, the ledger and the shop say, beside each other. */
export const Sides = ({ detail }: Pick<Difference, "detail">) => {
  const { t } = useWords()
  const said = sides.flatMap((side) => (detail[side] === undefined ? [] : [{ side, text: detail[side] }]))
  if (said.length === 0) return null
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1">
      {said.map(({ side, text }) => (
        <div key={side}>
          <dt className="txt-compact-xsmall text-ui-fg-subtle">{t(`reconciliation.side.${side}`)}</dt>
          <dd className="txt-compact-small break-words">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
