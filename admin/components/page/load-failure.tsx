import { Button, Text } from "@medusajs/ui"

import { useWords } from "../../hooks/use-words"

type Props = { readonly error: Error; readonly onRetry: () => void }

/** What went wrong, exactly, and a way to try again. */
export const LoadFailure = ({ error, onRetry }: Props) => {
  const { t } = useWords()
  return (
    <div className="flex flex-col items-start gap-y-3 px-6 py-4" role="alert">
      <Text size="small">
        {t("failed")} {error.message}
      </Text>
      <Button size="small" variant="secondary" onClick={onRetry}>
        {t("tryAgain")}
      </Button>
    </div>
  )
}
