import type { CheckoutV2Texts } from "../en"

/** Checkout v2, siehe die englischen Texte. */
export const checkoutV2: CheckoutV2Texts = {
  called: {
    "order-reference": "Bestellreferenz",
    "checkout-session": "Checkout Session",
    "charge-permission": "Charge Permission",
  },
  cv2: {
    stateOf: {
      "checkout-session": { Draft: "offen", Canceled: "storniert" },
      "charge-permission": { Open: "belastbar", Suspended: "nicht belastbar" },
      authorization: {
        Pending: "Autorisierung eingeleitet",
        Open: "autorisiert",
        Closed: "storniert",
        "Closed-MaxCapturesProcessed": "eingezogen",
      },
      capture: { Pending: "Einzug eingeleitet", Completed: "eingezogen" },
      refund: { Pending: "Erstattung eingeleitet", Completed: "erstattet" },
    },
    situation: {
      expired: { text: "Die Charge Permission ist bei Amazon abgelaufen. Auf sie kann nichts mehr eingezogen werden." },
      closed: { text: "Die Charge Permission ist geschlossen. Auf sie ist keine weitere Charge möglich." },
    },
    alert: {
      gone: "Amazon kennt diese Charge Permission nicht mehr. Prüfen Sie die Schlüssel des Kontos, dann vergleichen Sie mit Seller Central.",
      "release-open": "Die Charge wird storniert. Amazon hat es noch nicht bestätigt.",
      "close-open": "Die Charge Permission wird geschlossen. Amazon hat es noch nicht bestätigt.",
      "cancel-open":
        "Die Charge Permission wird samt ihren offenen Charges geschlossen. Amazon hat es noch nicht bestätigt.",
      "release-parked":
        "Die Charge ließ sich nach vielen Versuchen nicht stornieren. Stornieren Sie sie in Seller Central.",
      "close-parked":
        "Die Charge Permission ließ sich nach vielen Versuchen nicht schließen. Schließen Sie sie in Seller Central.",
      "cancel-parked":
        "Die Charge Permission ließ sich nach vielen Versuchen nicht samt ihren offenen Charges schließen. Schließen Sie sie in Seller Central.",
    },
    action: {
      release: {
        label: "Charge stornieren",
        title: "Charge stornieren?",
        done: "Die Charge ist storniert.",
      },
      close: {
        title: "Charge Permission schließen?",
        text: "Auf sie ist dann keine weitere Charge möglich. Was autorisiert ist, kann noch eingezogen, was eingezogen ist, noch erstattet werden. Das lässt sich nicht rückgängig machen.",
        done: "Die Charge Permission ist geschlossen.",
      },
    },
    reason: {
      OrderReferenceCanceled: "Die Charge endete, weil ihre Charge Permission geschlossen wurde.",
      Expired: "Die Charge Permission ist abgelaufen.",
    },
    kind: { "order-reference": "Session oder Charge Permission", authorization: "Charge" },
    wanted: {
      cancel: "Charge Permission schließen und ihre offenen Charges stornieren",
      close: "Charge Permission schließen",
      release: "Charge stornieren",
    },
  },
}
