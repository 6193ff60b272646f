import type { CheckoutV2Texts } from "../en"

/** Checkout v2, véanse los textos en inglés. */
export const checkoutV2: CheckoutV2Texts = {
  called: {
    "order-reference": "Referencia de pedido",
    "checkout-session": "Checkout Session",
    "charge-permission": "Charge Permission",
  },
  cv2: {
    stateOf: {
      "checkout-session": { Draft: "abierta", Canceled: "cancelada" },
      "charge-permission": { Open: "cobrable", Suspended: "no cobrable" },
      authorization: {
        Pending: "autorización iniciada",
        Open: "autorizada",
        Closed: "cancelada",
        "Closed-MaxCapturesProcessed": "cobrada",
      },
      capture: { Pending: "cobro iniciado", Completed: "cobrada" },
      refund: { Pending: "reembolso iniciado", Completed: "reembolsado" },
    },
    situation: {
      expired: { text: "La Charge Permission caducó en Amazon. Ya no se puede cobrar nada." },
      closed: { text: "La Charge Permission está cerrada. No es posible ninguna Charge más." },
    },
    alert: {
      gone: "Amazon ya no conoce esta Charge Permission. Revise las claves de la cuenta y luego compare con Seller Central.",
      "release-open": "La Charge se está cancelando. Amazon aún no lo ha confirmado.",
      "close-open": "La Charge Permission se está cerrando. Amazon aún no lo ha confirmado.",
      "cancel-open": "La Charge Permission se está cerrando con sus Charges abiertas. Amazon aún no lo ha confirmado.",
      "release-parked": "La Charge no se pudo cancelar tras muchos intentos. Cancélela en Seller Central.",
      "close-parked": "La Charge Permission no se pudo cerrar tras muchos intentos. Ciérrela en Seller Central.",
      "cancel-parked":
        "La Charge Permission no se pudo cerrar con sus Charges abiertas tras muchos intentos. Ciérrela en Seller Central.",
    },
    action: {
      release: {
        label: "Cancelar la Charge",
        title: "¿Cancelar la Charge?",
        done: "La Charge está cancelada.",
      },
      close: {
        title: "¿Cerrar la Charge Permission?",
        text: "No será posible ninguna Charge más. Lo autorizado aún se puede cobrar y lo cobrado aún se puede reembolsar. No se puede deshacer.",
        done: "La Charge Permission está cerrada.",
      },
    },
    reason: {
      OrderReferenceCanceled: "La Charge terminó porque se cerró su Charge Permission.",
      Expired: "La Charge Permission caducó.",
    },
    kind: { "order-reference": "Session o Charge Permission", authorization: "Charge" },
    wanted: {
      cancel: "cerrar la Charge Permission y cancelar sus Charges abiertas",
      close: "cerrar la Charge Permission",
      release: "cancelar la Charge",
    },
  },
}
