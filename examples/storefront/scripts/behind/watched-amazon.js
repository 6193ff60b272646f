import { follow } from "./amazon-calls.js"
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

/** What is written down when a widget calls back; the rest is called as it is. */
const told = {
  onOrderReferenceCreate: (reference) => {
    const id = reference.getAmazonOrderReferenceId()
    follow(id)
    return `onOrderReferenceCreate: ${id}`
  },
  onAddressSelect: () => "onAddressSelect",
  onPaymentSelect: () => "onPaymentSelect",
  onError: (error) => `onError: ${error.getErrorCode()}`,
}

const watchedListener = (name, listener) => (given) => {
  browserDid(told[name](given), { bad: name === "onError" })
  listener(given)
}

const watchedOptions = (options) =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) =>
      Object.hasOwn(told, name) ? [name, watchedListener(name, value)] : [name, value],
    ),
  )

const watchedWidget = (Widget, name) =>
  function Watched(options) {
    const { amazonOrderReferenceId: id } = options
    if (id !== undefined) {
      follow(id)
      browserDid(`${name} for ${id}`)
    }
    return new Widget(watchedOptions(options))
  }

const before = (object, name, tell) => {
  const original = object[name]
  object[name] = (...given) => {
    browserDid(tell)
    return original.apply(object, given)
  }
}

function watch({ OffAmazonPayments: payments, amazon }) {
  const { initConfirmationFlow } = payments
  payments.initConfirmationFlow = (sellerId, id, begin) => {
    browserDid("initConfirmationFlow(…)")
    initConfirmationFlow(sellerId, id, (flow) => begin(watchedFlow(flow)))
  }
  for (const name of ["AddressBook", "Wallet"]) payments.Widgets[name] = watchedWidget(payments.Widgets[name], name)
  before(amazon.Login, "authorize", "Login.authorize(…)")
  before(amazon.Login, "logout", "Login.logout()")
}

/**
 * From now on, what Amazon's script is asked and what it reports is written down. Only this demo needs it: the script is
 * watched from the moment when it says that it is ready, before the client hears of it.
 */
export function watchAmazon() {
  let ready
  Object.defineProperty(window, "onAmazonPaymentsReady", {
    get: () => () => {
      watch(window)
      ready?.()
    },
    set: (listener) => (ready = listener),
  })
}
