import { Button, Text } from "@medusajs/ui"

import { useWords } from "../../hooks/use-words"

type Props = {
  readonly label: string
  readonly offset: number
  readonly limit: number
  readonly count: number
  /** How many rows this page shows. */
  readonly shown: number
  /** Counted no further than this; without it, `count` is exact. */
  readonly most?: number
  readonly onMove: (offset: number) => void
}

/** Where in a list somebody is, and the ways back and forth. */
export const Pager = ({ label, offset, limit, count, shown, most = Infinity, onMove }: Props) => {
  const { t } = useWords()
  const total = count > most ? t("page.moreThan", { total: most }) : count.toString()
  return (
    <nav className="flex flex-wrap items-center justify-between gap-2 px-6 py-4" aria-label={label}>
      <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
        {t("page.shown", { from: shown === 0 ? 0 : offset + 1, to: offset + shown, total })}
      </Text>
      <div className="flex gap-x-2">
        <Button
          size="small"
          variant="secondary"
          disabled={offset === 0}
          onClick={() => onMove(Math.max(0, offset - limit))}
        >
          {t("page.previous")}
        </Button>
        <Button
          size="small"
          variant="secondary"
          disabled={offset + limit >= count || offset + limit > most}
          onClick={() => onMove(offset + limit)}
        >
          {t("page.next")}
        </Button>
      </div>
    </nav>
  )
}
