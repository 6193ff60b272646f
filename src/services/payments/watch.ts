import type { Change, Folio } from "../ports/ledger"
import type { AuthorizationRow } from "../ports/rows"
import { isActedOn } from "./absent-step"
import { cameToNothing } from "./came-to-nothing"
import type { By } from "./history"
import { entry } from "./history"
import { isSpent } from "./is-spent"

const minute = 60_000
const day = 86_400_000

/** A row whose outcome is not known for so long is an alarm (DESIGN section 10). */
const unsettledFor = 30 * minute
/** A capture within seven days of its authorization is decided at once; an authorization lives 30 days (amazon-pay-cv1.md 3.2). */
const captureWindow = 7 * day
const reservation = 30 * day
/** So long before it ends, somebody is warned; for the whole reservation a tenth of its time (two days in the sandbox). */
const notice = { captureWindow: day, reservation: 0.1 } as const
/** What has expired is read once more, so that its loss is known. */
const afterExpiry = 60 * minute

type Concern = { readonly kind: "authorization" | "capture" | "refund"; readonly id: string; readonly from: Date }
type Alarm = {
  readonly flag: string
  readonly word: "unsettled" | "expiring"
  readonly concerns: (folio: Folio) => readonly Concern[]
}

/** Each is told once, when it begins to hold, and its flag falls when it holds no longer. */
const alarms: readonly Alarm[] = [
  { flag: "unsettled", word: "unsettled", concerns: (folio) => inDoubt(folio) },
  {
    flag: "capture-window-ending",
    word: "expiring",
    concerns: (folio) =>
      reserved(folio)
        .filter((row) => endOf(row) - row.createdAt.getTime() > captureWindow)
        .map((row) => ({
          kind: "authorization",
          id: row.id,
          from: new Date(row.createdAt.getTime() + captureWindow - notice.captureWindow),
        })),
  },
  {
    flag: "reservation-expiring",
    word: "expiring",
    concerns: (folio) =>
      reserved(folio).map((row) => ({
        kind: "authorization",
        id: row.id,
        from: new Date(endOf(row) - notice.reservation * (endOf(row) - row.createdAt.getTime())),
      })),
  },
]

const endOf = (row: AuthorizationRow): number => row.expiresAt?.getTime() ?? row.createdAt.getTime() + reservation

/** Reserved for an order and not collected. */
const reserved = (folio: Folio): readonly AuthorizationRow[] =>
  folio.orderReference.orderId === null
    ? []
    : folio.authorizations.filter((row) => row.state === "Open" && !isSpent(folio, row))

function inDoubt({ authorizations, captures, refunds }: Folio): readonly Concern[] {
  const of = (kind: Concern["kind"], rows: readonly { id: string; createdAt: Date; settledAt: Date | null }[]) =>
    rows
      .filter((row) => row.settledAt === null)
      .map((row) => ({ kind, id: row.id, from: new Date(row.createdAt.getTime() + unsettledFor) }))
  return [...of("authorization", authorizations), ...of("capture", captures), ...of("refund", refunds)]
}

/** Alarms that begin or end now. */
export function watch(folio: Folio, by: By): readonly Change[] {
  const { id, flags } = folio.orderReference
  const holding = alarms.flatMap((alarm) => {
    const concern = alarm.concerns(folio).find(({ from }) => from <= by.at)
    return concern ? [{ alarm, concern }] : []
  })
  const over = [
    ...(isActedOn(folio) ? ["buyer-must-act", "waited-too-long"] : []),
    ...(cameToNothing(folio) ? ["captured-without-order"] : []),
  ]
  const others = flags.filter((flag) => !over.includes(flag) && !alarms.some((alarm) => alarm.flag === flag))
  const wanted = holding.map(({ alarm }) => alarm.flag)
  const begun = holding.filter(({ alarm }) => !flags.includes(alarm.flag))
  if (begun.length === 0 && others.length + wanted.length === flags.length) return []
  return [
    { in: "orderReference", id, when: { flags }, set: { flags: [...others, ...wanted] } },
    ...begun.map(({ alarm, concern }) =>
      entry(by, {
        orderReferenceId: id,
        kind: concern.kind,
        targetId: concern.id,
        event: alarm.word,
        reason: alarm.flag,
      }),
    ),
  ]
}

/** Moments to come at which an alarm begins, or a reservation has surely ended. */
export const comingAlarms = (folio: Folio, now: Date): readonly number[] =>
  [
    ...alarms.flatMap((alarm) => alarm.concerns(folio).map(({ from }) => from.getTime())),
    ...reserved(folio).map((row) => endOf(row) + afterExpiry),
  ].filter((at) => at > now.getTime())
