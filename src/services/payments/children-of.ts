import type { Ref, Seen } from "../domain/seen"
import type { Folio } from "../ports/ledger"
import type { PaymentConnector } from "../ports/payment-connector"

type Child = { readonly child: Ref; readonly parent: Ref }
type Parent = Pick<Seen, "ref" | "children">

/** What is below objects that were read: what the read lists, and where none lists it, what the ledger knows there. */
export const childrenOf = (connector: PaymentConnector, folio: Folio, parents: readonly Parent[]): readonly Child[] => [
  ...parents.flatMap(({ ref: parent, children = [] }) => children.map((child) => ({ child, parent }))),
  ...(connector.can.lists ? [] : unlisted(folio, parents)),
]

const unlisted = (folio: Folio, parents: readonly Parent[]): readonly Child[] =>
  parents.flatMap(({ ref, children = [] }) =>
    knownBelow(folio, ref)
      .filter(({ id }) => !children.some((child) => child.id === id))
      .map((child) => ({ child, parent: ref })),
  )

function knownBelow(folio: Folio, parent: Ref): readonly Ref[] {
  const named = (kind: Ref["kind"], rows: readonly { readonly amazonId: string | null }[]): readonly Ref[] =>
    rows.flatMap(({ amazonId }) => (amazonId === null ? [] : [{ kind, id: amazonId }]))
  const { authorizations, captures, refunds } = folio
  const idsOf = (rows: readonly { readonly id: string; readonly amazonId: string | null }[]): ReadonlySet<string> =>
    new Set(rows.flatMap(({ id, amazonId }) => (amazonId === parent.id ? [id] : [])))
  if (parent.kind === "order-reference") return named("authorization", authorizations)
  if (parent.kind === "authorization") {
    const of = idsOf(authorizations)
    return named(
      "capture",
      captures.filter((row) => of.has(row.authorizationId)),
    )
  }
  if (parent.kind === "refund") return []
  const of = idsOf(captures)
  return named(
    "refund",
    refunds.filter((row) => of.has(row.captureId)),
  )
}
