import { Container, Heading, Text } from "@medusajs/ui"

import { useAttention } from "../../hooks/use-page-data"
import { useWords } from "../../hooks/use-words"
import { AttentionRow } from "./attention-row"
import { LoadFailure } from "./load-failure"

/** What needs a person now, the oldest first, with what can be done beside it. */
export const AttentionPanel = () => {
  const { t } = useWords()
  const { data, isError, error, refetch } = useAttention()
  return (
    <Container className="divide-y p-0" role="region" aria-label={t("attention")}>
      <div className="px-6 py-4">
        <Heading level="h2">{t("attention")}</Heading>
      </div>
      {isError && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {data?.attention.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("page.nothingWaits")}
        </Text>
      )}
      {data && data.attention.length > 0 && (
        // Scrolls with the keyboard, too.
        <ul className="divide-y" style={{ maxHeight: 320, overflowY: "auto" }} tabIndex={0} aria-label={t("attention")}>
          {data.attention.map((item) => (
            <AttentionRow
              key={[item.code, item.amazon_order_reference_id, item.account, item.claim_id].join(" ")}
              item={item}
            />
          ))}
        </ul>
      )}
    </Container>
  )
}
