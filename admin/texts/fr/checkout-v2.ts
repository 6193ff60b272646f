import type { CheckoutV2Texts } from "../en"

/** Checkout v2, voir les textes anglais. */
export const checkoutV2: CheckoutV2Texts = {
  called: {
    "order-reference": "Référence de commande",
    "checkout-session": "Checkout Session",
    "charge-permission": "Charge Permission",
  },
  cv2: {
    stateOf: {
      "checkout-session": { Draft: "ouverte", Canceled: "annulée" },
      "charge-permission": { Open: "débitable", Suspended: "non débitable" },
      authorization: {
        Pending: "autorisation initiée",
        Open: "autorisée",
        Closed: "annulée",
        "Closed-MaxCapturesProcessed": "encaissée",
      },
      capture: { Pending: "encaissement initié", Completed: "encaissée" },
      refund: { Pending: "remboursement initié", Completed: "remboursé" },
    },
    situation: {
      expired: { text: "La Charge Permission a expiré chez Amazon. Plus rien ne peut être encaissé." },
      closed: { text: "La Charge Permission est close. Plus aucune Charge n'est possible." },
    },
    alert: {
      gone: "Amazon ne connaît plus cette Charge Permission. Vérifiez les clés du compte, puis comparez avec Seller Central.",
      "release-open": "La Charge est en cours d'annulation. Amazon ne l'a pas encore confirmé.",
      "close-open": "La Charge Permission est en cours de clôture. Amazon ne l'a pas encore confirmé.",
      "cancel-open":
        "La Charge Permission est en cours de clôture avec ses Charges ouvertes. Amazon ne l'a pas encore confirmé.",
      "release-parked": "La Charge n'a pas pu être annulée après de nombreux essais. Annulez-la dans Seller Central.",
      "close-parked":
        "La Charge Permission n'a pas pu être close après de nombreux essais. Fermez-la dans Seller Central.",
      "cancel-parked":
        "La Charge Permission n'a pas pu être close avec ses Charges ouvertes après de nombreux essais. Fermez-la dans Seller Central.",
    },
    action: {
      release: {
        label: "Annuler la Charge",
        title: "Annuler la Charge ?",
        done: "La Charge est annulée.",
      },
      close: {
        title: "Clore la Charge Permission ?",
        text: "Plus aucune Charge ne sera possible. Ce qui est autorisé peut encore être encaissé, ce qui est encaissé peut encore être remboursé. C'est irréversible.",
        done: "La Charge Permission est close.",
      },
    },
    reason: {
      OrderReferenceCanceled: "La Charge a pris fin car sa Charge Permission a été close.",
      Expired: "La Charge Permission a expiré.",
    },
    kind: { "order-reference": "Session ou Charge Permission", authorization: "Charge" },
    wanted: {
      cancel: "clore la Charge Permission et annuler ses Charges ouvertes",
      close: "clore la Charge Permission",
      release: "annuler la Charge",
    },
  },
}
