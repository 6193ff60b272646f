import { Button, Hint, Prompt, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

import { useFocusBack } from "../hooks/use-focus-back"
import { useWords } from "../hooks/use-words"

type Props = {
  readonly title: string
  readonly text: string
  readonly label: string
  readonly isPending: boolean
  readonly error: Error | null
  readonly onConfirm: () => void
  readonly onDismiss: () => void
  /** What the answer is about. */
  readonly children?: ReactNode
}

/** Asks before something is done, and stays until it is known whether it was. */
export const AskFirst = ({ title, text, label, isPending, error, onConfirm, onDismiss, children }: Props) => {
  const { t } = useWords()
  const leave = () => {
    if (!isPending) onDismiss()
  }
  return (
    <Prompt open variant="confirmation" onOpenChange={(open) => open || leave()}>
      <Prompt.Content onCloseAutoFocus={useFocusBack()}>
        <Prompt.Header>
          <Prompt.Title>{title}</Prompt.Title>
          <Prompt.Description>{text}</Prompt.Description>
        </Prompt.Header>
        <div className="flex flex-col gap-y-3 px-6 pt-4">
          {children}
          {error && (
            <Hint variant="error" role="alert">
              {error.message}
            </Hint>
          )}
          <Text size="small" className="sr-only" aria-live="polite">
            {isPending ? t("action.working") : ""}
          </Text>
        </div>
        <Prompt.Footer>
          <Button type="button" size="small" variant="secondary" disabled={isPending} onClick={leave}>
            {t("action.dismiss")}
          </Button>
          <Button type="button" size="small" isLoading={isPending} onClick={onConfirm} data-confirm>
            {label}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
