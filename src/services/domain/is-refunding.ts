import { refundLife } from "./lives"

/** Whether a refund has given the money back, or will unless Amazon declines it; not what Amazon has yet to hear of. */
export const isRefunding = ({ state }: { readonly state: string }): boolean =>
  state === "Completed" || refundLife.reaches(state, "Completed")
