import { browserDid } from "./record.js"

/** What is written down when Amazon's checkout.js is asked for something. */
const told = {
  renderButton: (_place, { placement }) => `renderButton(${placement})`,
  initCheckout: () => "initCheckout(…)",
  bindChangeAction: (_place, { changeAction }) => `bindChangeAction(${changeAction})`,
  signout: () => "signout()",
}

function watch(pay) {
  for (const [name, tell] of Object.entries(told)) {
    const original = pay[name]
    pay[name] = (...given) => {
      browserDid(tell(...given))
      return original(...given)
    }
  }
}

/**
 * From now on, what Amazon's script of Checkout v2 is asked is written down. The document hears that a script was loaded
 * before whoever put it there does.
 */
export function watchCheckout() {
  const hear = ({ target }) => {
    if (target.src?.endsWith("/checkout.js")) watch(window.amazon.Pay)
  }
  document.addEventListener("load", hear, { capture: true })
}
