import type { AccountHealth } from "../../../src/services/domain/overview"
import { useWords } from "../../hooks/use-words"

/** Calls that are left, by Amazon's operation; opened by whoever wants to know. */
export const HealthQuota = ({ quota }: Pick<AccountHealth, "quota">) => {
  const { t } = useWords()
  if (quota.length === 0) return null
  return (
    <details>
      <summary className="txt-compact-small text-ui-fg-subtle cursor-pointer">{t("health.quota")}</summary>
      <dl className="txt-small grid gap-x-6 gap-y-1 pt-2" style={{ gridTemplateColumns: "auto 1fr" }}>
        {quota.map(({ operation, left, most }) => (
          <div key={operation} className="contents">
            <dt className="text-ui-fg-subtle">{operation}</dt>
            <dd>{t("health.quotaOf", { left, most })}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
