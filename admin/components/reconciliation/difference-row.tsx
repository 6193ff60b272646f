import { StatusBadge, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"

import { useFormats } from "../../hooks/use-formats"
import type { Difference } from "../../hooks/use-reconciliation"
import { useWords } from "../../hooks/use-words"
import { MendButtons } from "./mend-buttons"
import { Sides } from "./sides"

const colors = { open: "orange", mended: "green", "set-aside": "grey" } as const

const About = ({ difference }: { readonly difference: Difference }) => {
  const { t } = useWords()
  const {
    order_id: orderId,
    order_number: number,
    amazon_order_reference_id: amazonId,
    object_id: objectId,
  } = difference
  return (
    <Text size="xsmall" className="text-ui-fg-subtle break-all">
      {orderId !== null && (
        <>
          <Link className="text-ui-fg-base underline" to={`/orders/${orderId}`}>
            #{number ?? orderId}
          </Link>
          {" · "}
        </>
      )}
      {[amazonId, objectId === amazonId ? null : objectId, `${t("account")} ${difference.account}`]
        .filter(Boolean)
        .join(" · ")}
    </Text>
  )
}

/** What came of the last try, and who settled it when. */
const Outcome = ({ difference }: { readonly difference: Difference }) => {
  const { t } = useWords()
  const { moment } = useFormats()
  const { result, settled_by: who, settled_at: at } = difference
  if (result === null) return null
  const told = t(`reconciliation.result.${result.is}`, { why: result.why ?? "" })
  const settled = at === null ? [] : [t("reconciliation.settled", { who: who ?? "", at: moment(at) })]
  return (
    <Text size="small" data-result={result.is}>
      {[told, ...settled].join(" ")}
    </Text>
  )
}

/** One difference: what differs, what each side says, what to do, and what became of it. */
export const DifferenceRow = ({ difference }: { readonly difference: Difference }) => {
  const { t } = useWords()
  const { kind, state, message, remedy } = difference
  return (
    <li className="flex flex-col gap-y-2 px-6 py-4" data-difference={kind} data-state={state}>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <Text size="small" weight="plus">
          {message}
        </Text>
        <StatusBadge color={colors[state]}>{t(`reconciliation.differenceState.${state}`)}</StatusBadge>
      </div>
      <About difference={difference} />
      <Sides detail={difference.detail} />
      {state === "open" && <Text size="small">{remedy.message}</Text>}
      <div aria-live="polite">
        <Outcome difference={difference} />
      </div>
      {state === "open" && <MendButtons difference={difference} />}
    </li>
  )
}
