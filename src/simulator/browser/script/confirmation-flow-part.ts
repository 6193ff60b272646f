/**
 * `OffAmazonPayments.initConfirmationFlow` (SCA guide, step 1). A flow ends once; ids are not checked here, so that a
 * missing one leads to the same page as at Amazon.
 */
export const confirmationFlowPart = String.raw`
const initConfirmationFlow = (sellerId, amazonOrderReferenceId, callback) => {
  let ended = ""
  const end = (how, act) => () => {
    if (ended) return warn("confirmationFlow." + how + "() is ignored: the flow has ended with " + ended + "().")
    ended = how
    act()
  }
  const leave = () =>
    location.assign(withQuery(hosted + "/_hosted/sca", {
      sellerId: sellerId || "",
      amazonPaymentContractId: amazonOrderReferenceId || "",
    }))
  const confirmationFlow = { success: end("success", leave), error: end("error", () => {}) }
  setTimeout(() => call(callback, confirmationFlow))
}
`
