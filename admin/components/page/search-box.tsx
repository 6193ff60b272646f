import { Input } from "@medusajs/ui"

type Props = {
  /** What can be searched for; read aloud, and shown while nothing is typed. */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The store refuses to search for more than this. */
const longest = 100

export const SearchBox = ({ label, value, onChange }: Props) => (
  <div className="grow" style={{ minWidth: 240 }}>
    <Input
      role="searchbox"
      size="small"
      maxLength={longest}
      value={value}
      placeholder={label}
      aria-label={label}
      onChange={({ target }) => onChange(target.value)}
    />
  </div>
)
