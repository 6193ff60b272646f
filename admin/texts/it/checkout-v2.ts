import type { CheckoutV2Texts } from "../en"

/** Checkout v2, vedi i testi inglesi. */
export const checkoutV2: CheckoutV2Texts = {
  called: {
    "order-reference": "Riferimento d'ordine",
    "checkout-session": "Checkout Session",
    "charge-permission": "Charge Permission",
  },
  cv2: {
    stateOf: {
      "checkout-session": { Draft: "aperta", Canceled: "annullata" },
      "charge-permission": { Open: "addebitabile", Suspended: "non addebitabile" },
      authorization: {
        Pending: "autorizzazione avviata",
        Open: "autorizzata",
        Closed: "annullata",
        "Closed-MaxCapturesProcessed": "incassata",
      },
      capture: { Pending: "incasso avviato", Completed: "incassata" },
      refund: { Pending: "rimborso avviato", Completed: "rimborsato" },
    },
    situation: {
      expired: { text: "La Charge Permission è scaduta su Amazon. Non si può più incassare nulla." },
      closed: { text: "La Charge Permission è chiusa. Non è possibile nessun'altra Charge." },
    },
    alert: {
      gone: "Amazon non conosce più questa Charge Permission. Controlla le chiavi dell'account, poi confronta con Seller Central.",
      "release-open": "La Charge viene annullata. Amazon non l'ha ancora confermato.",
      "close-open": "La Charge Permission viene chiusa. Amazon non l'ha ancora confermato.",
      "cancel-open": "La Charge Permission viene chiusa con le sue Charge aperte. Amazon non l'ha ancora confermato.",
      "release-parked": "La Charge non è stata annullata dopo molti tentativi. Annullala in Seller Central.",
      "close-parked": "La Charge Permission non è stata chiusa dopo molti tentativi. Chiudila in Seller Central.",
      "cancel-parked":
        "La Charge Permission non è stata chiusa con le sue Charge aperte dopo molti tentativi. Chiudila in Seller Central.",
    },
    action: {
      release: {
        label: "Annulla la Charge",
        title: "Annullare la Charge?",
        done: "La Charge è annullata.",
      },
      close: {
        title: "Chiudere la Charge Permission?",
        text: "Non sarà possibile nessun'altra Charge. Ciò che è autorizzato può ancora essere incassato, ciò che è incassato può ancora essere rimborsato. Non si può annullare.",
        done: "La Charge Permission è chiusa.",
      },
    },
    reason: {
      OrderReferenceCanceled: "La Charge è terminata perché la sua Charge Permission è stata chiusa.",
      Expired: "La Charge Permission è scaduta.",
    },
    kind: { "order-reference": "Session o Charge Permission", authorization: "Charge" },
    wanted: {
      cancel: "chiudere la Charge Permission e annullare le sue Charge aperte",
      close: "chiudere la Charge Permission",
      release: "annullare la Charge",
    },
  },
}
