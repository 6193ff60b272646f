import { browserDid } from "../behind/record.js"
import { byId } from "../dom.js"

const design = { designMode: "responsive" }

/** Errors that say: the buyer has to sign in again (integration guide, "Handling errors from widgets"). */
const signedOut = new Set(["BuyerSessionExpired", "BuyerNotAssociated"])

/** Safari keeps Amazon's cookie back; the widget shows its own way on. */
const harmless = new Set(["ITP"])

const errorHandler =
  ({ onSignedOut, onBroken }) =>
  (error) => {
    const code = error.getErrorCode()
    browserDid(`onError: ${code}`, { bad: true })
    if (harmless.has(code)) return
    if (signedOut.has(code)) onSignedOut()
    else onBroken(code)
  }

const told = (name, listener) => () => {
  browserDid(name)
  listener()
}

const empty = (id) => byId(id)?.replaceChildren()

/**
 * Both widgets for a new order reference. The address book makes it; only then may the wallet be bound, by its id:
 * a wallet without the id could make a second one.
 */
export function bindNewWidgets({ amazon, settings }, listeners) {
  const { AddressBook } = amazon.OffAmazonPayments.Widgets
  new AddressBook({
    sellerId: settings.sellerId,
    design,
    onOrderReferenceCreate: (reference) => {
      const id = reference.getAmazonOrderReferenceId()
      browserDid(`onOrderReferenceCreate: ${id}`)
      listeners.onCreate(id)
      bindWallet({ amazon, settings }, { ...listeners, id })
    },
    onAddressSelect: told("onAddressSelect", listeners.onAddress),
    onError: errorHandler(listeners),
  }).bind("address-book")
}

/**
 * Both widgets for an order reference that is there already, by its state at Amazon: only a Draft has an address that may
 * still change, and a confirmed one (Open) a card that may not.
 */
export function bindKnownWidgets({ amazon, settings }, { id, state, ...listeners }) {
  const { AddressBook } = amazon.OffAmazonPayments.Widgets
  new AddressBook({
    sellerId: settings.sellerId,
    amazonOrderReferenceId: id,
    design,
    ...(state === "Draft"
      ? { onAddressSelect: told("onAddressSelect", listeners.onAddress) }
      : { displayMode: "Read" }),
    onError: errorHandler(listeners),
  }).bind("address-book")
  bindWallet({ amazon, settings }, { ...listeners, id, displayMode: state === "Open" ? "Read" : "Edit" })
}

/**
 * The wallet of an order reference. After a decline it is bound anew, with the id and without `onOrderReferenceCreate`:
 * Amazon then marks the declined card, and `onPaymentSelect` waits for another choice.
 */
export function bindWallet({ amazon, settings }, { id, displayMode = "Edit", onPayment, ...listeners }) {
  empty("wallet")
  browserDid(`Wallet for ${id}`)
  new amazon.OffAmazonPayments.Widgets.Wallet({
    sellerId: settings.sellerId,
    amazonOrderReferenceId: id,
    displayMode,
    design,
    onPaymentSelect: told("onPaymentSelect", onPayment),
    onError: errorHandler(listeners),
  }).bind("wallet")
}
