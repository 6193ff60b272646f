import { useWords } from "../../hooks/use-words"
import { Choice } from "./choice"

type Props = {
  readonly accounts: readonly string[]
  readonly value: string
  readonly onChange: (account: string) => void
}

/** Which account; a shop with one account has nothing to choose. */
export const AccountChoice = ({ accounts, value, onChange }: Props) => {
  const { t } = useWords()
  if (accounts.length < 2) return null
  const all = { value: "", label: `${t("account")}: ${t("page.all")}` }
  const options = [all, ...accounts.map((account) => ({ value: account, label: account }))]
  return <Choice label={t("account")} value={value} options={options} onChange={onChange} />
}
