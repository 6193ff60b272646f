import type { ReactNode } from "react"

import { useWords } from "../../hooks/use-words"

type Props = { readonly href: string; readonly children: ReactNode }

/** Amazon's own console, in a tab of its own. */
export const SellerCentralLink = ({ href, children }: Props) => {
  const { t } = useWords()
  return (
    <a href={href} target="_blank" rel="noreferrer" className="text-ui-fg-base txt-small underline">
      {children} <span className="sr-only">{t("newTab")}</span>
    </a>
  )
}
