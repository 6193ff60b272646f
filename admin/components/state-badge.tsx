import { StatusBadge } from "@medusajs/ui"

const colors: Readonly<Record<string, "green" | "orange" | "red" | "grey" | "blue">> = {
  Open: "green",
  Completed: "green",
  Pending: "orange",
  Intended: "orange",
  Suspended: "orange",
  Declined: "red",
  Canceled: "grey",
  Closed: "grey",
  Draft: "blue",
}

type Props = { readonly state: string; readonly reason: string | null }

/** Amazon's state with its reason, in a color that says whether somebody must look. */
export const StateBadge = ({ state, reason }: Props) => (
  <StatusBadge color={colors[state] ?? "orange"}>{reason ? `${state} · ${reason}` : state}</StatusBadge>
)
