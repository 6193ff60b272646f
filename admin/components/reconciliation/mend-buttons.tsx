import { Button, Hint, toast } from "@medusajs/ui"
import { useState } from "react"

import type { Difference, Mending } from "../../hooks/use-reconciliation"
import { useMend } from "../../hooks/use-reconciliation"
import { useWords } from "../../hooks/use-words"
import { AskFirst } from "../ask-first"
import { Sides } from "./sides"

type Question = "remedy" | "setAside"

const bodies = (difference: Difference): Readonly<Record<Question, Mending>> => ({
  remedy: difference.remedy.moves_money ? { confirm: true } : {},
  setAside: { set_aside: true },
})

/** Mends the difference, or sets it aside. Asked before whatever changes something at Amazon or is not listed again. */
export const MendButtons = ({ difference }: { readonly difference: Difference }) => {
  const { t } = useWords()
  const [asked, ask] = useState<Question | null>(null)
  const { mutate, isPending, error, reset } = useMend(difference.id, (mended) => {
    ask(null)
    if (mended.result !== null) toast.success(t(`reconciliation.result.${mended.result.is}`))
  })
  const { remedy } = difference
  const mend = (what: Question) => mutate(bodies(difference)[what])
  const choose = (what: Question | null) => {
    reset()
    ask(what)
  }
  const remedyLabel = t(`reconciliation.mend.${remedy.name}`)
  const setAsideLabel = t("reconciliation.setAside.label")
  const name = <span className="sr-only">{difference.object_id}</span>
  const questions = {
    remedy: { title: t("reconciliation.askTitle"), text: remedy.message, label: remedyLabel },
    setAside: {
      title: t("reconciliation.setAside.title"),
      text: t("reconciliation.setAside.text"),
      label: setAsideLabel,
    },
  } as const
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex flex-wrap gap-2">
        {remedy.by_itself && (
          <Button
            size="small"
            variant="secondary"
            isLoading={isPending && asked === null}
            data-mend={remedy.name}
            onClick={() => (remedy.asks_first ? choose("remedy") : mend("remedy"))}
          >
            {remedyLabel} {name}
          </Button>
        )}
        <Button size="small" variant="transparent" data-set-aside onClick={() => choose("setAside")}>
          {setAsideLabel} {name}
        </Button>
      </div>
      {error && asked === null && (
        <Hint variant="error" role="alert">
          {error.message}
        </Hint>
      )}
      {asked && (
        <AskFirst
          {...questions[asked]}
          {...{ isPending, error }}
          onConfirm={() => mend(asked)}
          onDismiss={() => choose(null)}
        >
          <Sides detail={difference.detail} />
        </AskFirst>
      )}
    </div>
  )
}
