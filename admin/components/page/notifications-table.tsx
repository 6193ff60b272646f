import { StatusBadge, Table, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"

import { useFormats } from "../../hooks/use-formats"
import type { Notification } from "../../hooks/use-notifications"
import { useWords } from "../../hooks/use-words"
import { NotificationActions } from "./notification-actions"

type Props = { readonly of: Notification }

const colors = {
  waiting: "blue",
  applied: "green",
  duplicate: "green",
  ignored: "grey",
  held: "orange",
  parked: "red",
} as const satisfies Readonly<Record<Notification["outcome"], string>>

const About = ({ of: { kind, object_id: object, topic, actions } }: Props) => {
  const { word } = useWords()
  return (
    <>
      <Text size="small">{word("kind", kind)}</Text>
      {object !== null && (
        <Text size="xsmall" className="text-ui-fg-subtle whitespace-nowrap">
          {object}
        </Text>
      )}
      {actions.includes("pin") && (
        <Text size="xsmall" className="text-ui-fg-subtle break-all">
          {topic}
        </Text>
      )}
    </>
  )
}

const OrderLink = ({ of: { order_id: id, order_number: number } }: Props) => {
  const { t } = useWords()
  if (id === null) return <span className="text-ui-fg-subtle whitespace-nowrap">{t("notifications.noOrder")}</span>
  return (
    <Link className="text-ui-fg-base underline" to={`/orders/${id}`}>
      #{number ?? id}
    </Link>
  )
}

const Outcome = ({ of: { outcome, reason } }: Props) => {
  const { word } = useWords()
  return (
    <>
      <StatusBadge color={colors[outcome]}>{word("notificationOutcome", outcome)}</StatusBadge>
      {reason !== null && (
        <Text size="xsmall" className="text-ui-fg-subtle" style={{ minWidth: 220 }}>
          {word("notificationReason", reason)}
        </Text>
      )}
    </>
  )
}

const Attempts = ({ of: { attempts, next_attempt_at: next } }: Props) => {
  const { t } = useWords()
  const { moment } = useFormats()
  return (
    <>
      {attempts}
      {next !== null && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("notifications.next", { at: moment(next) })}
        </Text>
      )}
    </>
  )
}

const Row = ({ of }: Props) => {
  const { t } = useWords()
  const { moment } = useFormats()
  const from = [of.account, of.sandbox ? t("sandbox") : ""].filter(Boolean).join(" · ")
  return (
    <Table.Row data-notification={of.id} data-outcome={of.outcome}>
      <Table.Cell className="whitespace-nowrap py-2">
        {moment(of.received_at)}
        <Text size="xsmall" className="text-ui-fg-subtle">
          {from}
        </Text>
      </Table.Cell>
      {[About, OrderLink, Outcome, Attempts, NotificationActions].map((Content, at) => (
        <Table.Cell key={at} className="py-2">
          <Content of={of} />
        </Table.Cell>
      ))}
    </Table.Row>
  )
}

const columns = ["received", "about", "order", "outcome", "attempts"] as const

/** Notifications, newest first; scrolls sideways where the page is narrow. */
export const NotificationsTable = ({ rows }: { readonly rows: readonly Notification[] }) => {
  const { t } = useWords()
  return (
    <div style={{ overflowX: "auto" }} tabIndex={0} role="group" aria-label={t("page.tabs.notifications")}>
      <Table>
        <Table.Header>
          <Table.Row>
            {columns.map((column) => (
              <Table.HeaderCell key={column}>{t(`notifications.${column}`)}</Table.HeaderCell>
            ))}
            <Table.HeaderCell>
              <span className="sr-only">{t("notifications.process")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Row key={row.id} of={row} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
