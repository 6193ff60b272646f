import { browserDid } from "./record.js"

const watchedFlow = (flow) => ({
  success: () => {
    browserDid("confirmationFlow.success()")
    flow.success()
  },
  error: () => {
    browserDid("confirmationFlow.error()", { bad: true })
    flow.error()
  },
})

/** Amazon's script, whose confirmation flow is written down. Amazon's own object stays as it is. */
export function watchedAmazon(amazon) {
  const { OffAmazonPayments: original } = amazon
  const initConfirmationFlow = (sellerId, id, begin) => {
    browserDid("initConfirmationFlow(…)")
    original.initConfirmationFlow(sellerId, id, (flow) => begin(watchedFlow(flow)))
  }
  return { ...amazon, OffAmazonPayments: Object.assign(Object.create(original), { initConfirmationFlow }) }
}
