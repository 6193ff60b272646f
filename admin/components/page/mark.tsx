/** A coin, for the sidebar: neutral, because Amazon's mark is Amazon's. */
export const Mark = () => (
  <svg width={15} height={15} viewBox="0 0 15 15" fill="none" aria-hidden>
    <circle cx={7.5} cy={7.5} r={6} stroke="currentColor" strokeWidth={1.5} />
    <path d="M5 8.5c1.5 1.6 3.5 1.6 5 0" stroke="currentColor" strokeWidth={1.5} strokeLinecap="round" />
    <path d="M7.5 4v2.5" stroke="currentColor" strokeWidth={1.5} strokeLinecap="round" />
  </svg>
)
