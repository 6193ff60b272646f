import { errorPage } from "../../../browser/error-page"
import type { SimulatorResponse } from "../../../http"

/** A page on which the buyer is stuck, as at Amazon, with what the developer should look at. */
export const stuck = (hints: readonly string[], code?: string): SimulatorResponse =>
  errorPage({
    title: "We're sorry, something went wrong",
    text: "Please go back to the shop and try again. You have not been charged.",
    hints,
    ...(code === undefined ? {} : { code }),
  })
