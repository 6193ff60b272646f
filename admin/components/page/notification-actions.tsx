import { Button, Hint, Prompt } from "@medusajs/ui"
import { useState } from "react"

import type { Notification } from "../../hooks/use-notifications"
import { useNotificationAction } from "../../hooks/use-notifications"
import { useWords } from "../../hooks/use-words"

type Props = { readonly of: Notification }

const Failure = ({ error }: { readonly error: Error | null }) =>
  error && (
    <Hint variant="error" role="alert">
      {error.message}
    </Hint>
  )

const ProcessButton = ({ of: { id, object_id: object } }: Props) => {
  const { t } = useWords()
  const { mutate, isPending, error } = useNotificationAction("process")
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        className="whitespace-nowrap"
        isLoading={isPending}
        onClick={() => mutate(id)}
        data-process
      >
        {t("notifications.process")} <span className="sr-only">{object}</span>
      </Button>
      <span role="status" className="txt-compact-xsmall text-ui-fg-subtle">
        {isPending ? t("notifications.processing") : ""}
      </span>
      <Failure error={error} />
    </>
  )
}

/** Asks before other topics are no longer believed. */
const PinButton = ({ of: { id, account, topic } }: Props) => {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const { mutate, isPending, error } = useNotificationAction("pin")
  const pin = () => mutate(id, { onSuccess: () => setOpen(false) })
  return (
    <Prompt variant="confirmation" open={isOpen} onOpenChange={setOpen}>
      <Prompt.Trigger asChild>
        <Button size="small" variant="secondary" className="whitespace-nowrap" data-pin>
          {t("notifications.pin")}
        </Button>
      </Prompt.Trigger>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("notifications.pinTitle", { account })}</Prompt.Title>
          <Prompt.Description className="break-words">{t("notifications.pinText", { topic })}</Prompt.Description>
          <Failure error={error} />
        </Prompt.Header>
        <Prompt.Footer>
          <Button size="small" variant="secondary" disabled={isPending} onClick={() => setOpen(false)}>
            {t("notifications.cancel")}
          </Button>
          <Button size="small" isLoading={isPending} onClick={pin} data-confirm>
            {t("notifications.confirm")}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}

const buttons = { process: ProcessButton, pin: PinButton } as const

/** What the server says can be done with a notification. */
export const NotificationActions = ({ of }: Props) => (
  <div className="flex flex-col items-start gap-y-1">
    {of.actions.map((action) => {
      const Action = buttons[action]
      return <Action key={action} of={of} />
    })}
  </div>
)
