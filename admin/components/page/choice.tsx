type Props = {
  readonly label: string
  readonly value: string
  /** What is sent, and what is read. */
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

/** The browser's own choice: works with every keyboard and screen reader, and in every width. */
export const Choice = ({ label, value, options, onChange }: Props) => (
  <select
    aria-label={label}
    className="bg-ui-bg-field shadow-borders-base txt-compact-small text-ui-fg-base h-8 max-w-full rounded-md px-2"
    value={value}
    onChange={({ target }) => onChange(target.value)}
  >
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
)
