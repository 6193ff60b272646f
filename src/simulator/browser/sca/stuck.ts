import type { SimulatorResponse } from "../../http"
import { errorPage } from "../error-page"

/** Amazon's page for a missing id or an order reference that was not confirmed in time (SCA guide, "Troubleshooting"). */
export const didNotWork = (code?: string): SimulatorResponse =>
  errorPage({
    title: "Hmmm...that didn't work",
    text: "Please go back to the shop and try again. You have not been charged.",
    hints: [
      "The URL must carry amazonPaymentContractId: pass the order reference id to initConfirmationFlow.",
      "ConfirmOrderReference must have been answered before confirmationFlow.success() is called; the state must be Open.",
      "ConfirmOrderReference needs a SuccessUrl and a FailureUrl of the form https://www.example.com.",
    ],
    ...(code === undefined ? {} : { code }),
  })

/** Amazon's page for a seller or order reference that do not fit (SCA guide, "Troubleshooting"). */
export const problemConnecting = (): SimulatorResponse =>
  errorPage({
    title: "Problem connecting",
    text: "Please go back to the shop and try again. You have not been charged.",
    hints: [
      "sellerId must be the seller id of the API calls.",
      "amazonPaymentContractId must be the order reference id that was confirmed.",
    ],
  })
