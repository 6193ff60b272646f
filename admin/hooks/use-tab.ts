import { useSearchParams } from "react-router-dom"

import type { TabName } from "../components/page/tabs"
import { isTabName } from "../components/page/tabs"

/** The tab that the address names, so that a link or a reload leads to it; without a name the first. */
export function useTab() {
  const [search, setSearch] = useSearchParams()
  const named = search.get("tab")
  const tab: TabName = isTabName(named) ? named : "payments"
  return { tab, choose: (next: string): void => setSearch({ tab: next }, { replace: true }) }
}
