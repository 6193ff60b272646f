import type { Insight } from "../../../src/services/domain/overview"
import { useFormats } from "../../hooks/use-formats"
import { useWords } from "../../hooks/use-words"
import type { Traveled } from "../../lib/traveled"

type Data = Traveled<Insight>
type Span = Data["spans"][number]

const width = 720
const height = 200
const left = 36
const bottom = 20
const plot = { width: width - left - 8, height: height - bottom - 8 }

export const outcomeColors = {
  approved: "var(--tag-green-icon)",
  pending: "var(--tag-orange-icon)",
  declined: "var(--tag-red-icon)",
} as const

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, n) => total + n, 0)
const partsOf = (span: Span) =>
  [
    ["approved", span.approved],
    ["pending", span.pending],
    ["declined", sum(span.declined)],
  ] as const
const totalOf = (span: Span): number => partsOf(span).reduce((total, [, count]) => total + count, 0)

type ColumnProps = { readonly span: Span; readonly x: number; readonly wide: number; readonly highest: number }

const Column = ({ span, x, wide, highest }: ColumnProps) => {
  const { t } = useWords()
  const { date } = useFormats()
  const told = partsOf(span).map(([name, count]) => `${t(`insight.${name}`)} ${count.toString()}`)
  const tall = (count: number): number => (count / highest) * plot.height
  const below = (at: number): number =>
    partsOf(span)
      .slice(0, at)
      .reduce((total, [, count]) => total + tall(count), 0)
  return (
    <g>
      <title>{[date(span.from), ...told].join(", ")}</title>
      {partsOf(span).map(([name, count], at) => (
        <rect
          key={name}
          x={x}
          width={wide}
          y={8 + plot.height - below(at) - tall(count)}
          height={tall(count)}
          fill={outcomeColors[name]}
        />
      ))}
    </g>
  )
}

/** Columns of outcomes over time. The same numbers stand beside it as text. */
export const OutcomeChart = ({ insight }: { readonly insight: Data }) => {
  const { t } = useWords()
  const { date } = useFormats()
  const { spans, approved, declined, pending } = insight
  const highest = Math.max(1, ...spans.map(totalOf))
  const step = plot.width / Math.max(1, spans.length)
  const labelled = [spans[0], spans.at(-1)]
  return (
    <svg
      viewBox={`0 0 ${width.toString()} ${height.toString()}`}
      style={{ width: "100%", maxHeight: 260 }}
      role="img"
      aria-label={t("insight.chart", { approved, declined, pending })}
    >
      {[0, highest].map((value) => {
        const y = 8 + plot.height - (value / highest) * plot.height
        return (
          <g key={value}>
            <line x1={left} x2={width - 8} y1={y} y2={y} stroke="var(--border-base)" />
            <text x={left - 6} y={y + 4} textAnchor="end" fontSize={11} fill="var(--fg-subtle)">
              {value}
            </text>
          </g>
        )
      })}
      {spans.map((span, at) => (
        <Column key={span.from} span={span} x={left + at * step + step * 0.1} wide={step * 0.8} highest={highest} />
      ))}
      {labelled.map((span, at) =>
        span === undefined || (at === 1 && spans.length === 1) ? null : (
          <text
            key={at}
            x={at === 0 ? left : width - 8}
            y={height - 4}
            textAnchor={at === 0 ? "start" : "end"}
            fontSize={11}
            fill="var(--fg-subtle)"
          >
            {date(span.from)}
          </text>
        ),
      )}
    </svg>
  )
}
