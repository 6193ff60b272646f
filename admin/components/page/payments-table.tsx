import { StatusBadge, Table } from "@medusajs/ui"
import { Link } from "react-router-dom"

import type { ListedOrder } from "../../../src/services/domain/overview"
import { useFormats } from "../../hooks/use-formats"
import { useWords } from "../../hooks/use-words"
import type { Traveled } from "../../lib/traveled"

type Row = Traveled<ListedOrder>

const colors: Readonly<Record<string, "green" | "blue" | "grey" | "red">> = {
  Open: "green",
  Draft: "blue",
  Canceled: "grey",
  Closed: "grey",
  Suspended: "red",
}

const Amount = ({ row, of }: { readonly row: Row; readonly of: "total" | "captured" }) => {
  const { money } = useFormats()
  const decimal = row[of]
  return <>{decimal === null || row.currency === null ? "–" : money(decimal, row.currency)}</>
}

const OrderLink = ({ row }: { readonly row: Row }) => {
  const { t } = useWords()
  if (row.order_id === null) return <span className="text-ui-fg-subtle">{t("page.noOrder")}</span>
  return (
    <Link className="text-ui-fg-base underline" to={`/orders/${row.order_id}`}>
      #{row.order_number ?? row.order_id}
    </Link>
  )
}

/** Order references, newest first; scrolls sideways where the page is narrow. */
export const PaymentsTable = ({ rows }: { readonly rows: readonly Row[] }) => {
  const { t } = useWords()
  const { moment } = useFormats()
  return (
    <div style={{ overflowX: "auto" }} tabIndex={0} role="group" aria-label={t("page.tabs.payments")}>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("page.columns.order")}</Table.HeaderCell>
            <Table.HeaderCell>{t("kind.order-reference")}</Table.HeaderCell>
            <Table.HeaderCell>{t("account")}</Table.HeaderCell>
            <Table.HeaderCell>{t("page.state")}</Table.HeaderCell>
            <Table.HeaderCell>{t("amount.ordered")}</Table.HeaderCell>
            <Table.HeaderCell>{t("amount.captured")}</Table.HeaderCell>
            <Table.HeaderCell>{t("page.columns.created")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.id} data-order-reference={row.amazon_order_reference_id}>
              <Table.Cell>
                <OrderLink row={row} />
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">{row.amazon_order_reference_id}</Table.Cell>
              <Table.Cell>{row.account}</Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                <StatusBadge color={row.needs_attention ? "orange" : (colors[row.state] ?? "orange")}>
                  {[row.state, row.reason].filter(Boolean).join(" · ")}
                </StatusBadge>
                {row.needs_attention && <span className="sr-only">{t("attention")}</span>}
              </Table.Cell>
              <Table.Cell>
                <Amount row={row} of="total" />
              </Table.Cell>
              <Table.Cell>
                <Amount row={row} of="captured" />
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">{moment(row.created_at)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
