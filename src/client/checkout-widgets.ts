import type { AmazonPay } from "./amazon-pay"
import { refresh, unlessDone, type State } from "./checkout-state"
import { showAddressBook, showWallet, type WidgetRequest } from "./widgets"

/** What every widget of a drawing is told; one that was replaced is not heard. */
function requestFor(state: State, onSelect: () => void): WidgetRequest {
  const { drawing } = state
  const isThere = (): boolean => drawing === state.drawing
  return {
    orderReferenceId: state.id,
    onSelect: () => isThere() && onSelect(),
    onProblem: (problem) => isThere() && state.onProblem(problem),
  }
}

export function drawWallet(state: State, amazonPay: AmazonPay): void {
  const chosen = (): void => {
    state.paid = true
    refresh(state, unlessDone(state, "wallet"))
  }
  showWallet(amazonPay, state.options.places.wallet, {
    ...requestFor(state, chosen),
    readOnly: state.fixed,
    onCreate: (id) => {
      state.id = id
      state.onAddress(false)
    },
  })
}

/** The address book makes the order reference; only then is the wallet shown, with its id. */
export function draw(state: State, amazonPay: AmazonPay, readOnly: boolean): void {
  const { addressBook } = state.options.places
  state.drawing = {}
  if (addressBook !== undefined) {
    showAddressBook(amazonPay, addressBook, {
      ...requestFor(state, () => state.onAddress(true)),
      readOnly,
      onCreate: (id) => {
        state.id = id
        drawWallet(state, amazonPay)
      },
    })
  }
  if (addressBook === undefined || state.id !== undefined) drawWallet(state, amazonPay)
}
